using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.People;

/// <summary>Finds relations between what is already known to be something else. Pure but for the list it adds to.</summary>
internal static class PeopleWalk
{
    private const int FarthestMoney = 5;

    private static readonly TermSet Transfer = Vocabulary.Shared.Set("kin.transfer");
    private static readonly TermSet Near = Vocabulary.Shared.Set("money.near");
    private static readonly TermSet TransferTo = Vocabulary.Shared.Set("call-transfer");

    /// <summary>Adds relations to what was found, in order of place.</summary>
    internal static void Over(ScanText text, List<Finding> found)
    {
        var quantities = found.Count;
        var next = 0;
        var at = 0;
        while (at < text.Count)
        {
            while (next < quantities && found[next].Behind <= at)
            {
                next++;
            }

            if (next < quantities && found[next].First <= at)
            {
                at = found[next].Behind;
                continue;
            }

            if (text[at].Word == 0)
            {
                at++;
                continue;
            }

            var finding = RelationReader.Read(text, at, text.Is(at, Transfer) && IsTransfer(text, at, next < quantities ? found[next] : null), out var end);
            if (finding is not null && (next >= quantities || found[next].First >= end))
            {
                found.Add(finding);
            }

            at = Math.Max(at + 1, end);
        }

        if (found.Count > quantities && quantities > 0)
        {
            found.Sort(static (a, b) => a.First.CompareTo(b.First));
        }
    }

    // "ck 500k", "ck tiền", "ck qua stk": no husband.
    private static bool IsTransfer(ScanText text, int at, Finding? next) =>
        text.Is(at + 1, Near) ||
        (next is { Kind: EntityKind.Money } && (next.First == at + 1 || (next.First - at <= FarthestMoney && text.Is(at + 1, TransferTo))));
}
