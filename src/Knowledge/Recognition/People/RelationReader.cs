using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.People;

/// <summary>
/// Who somebody is to the writer, by the longest words that say so ("con riêng của chồng" is a stepchild, not a husband). Pronouns
/// and forms of address are nobody. Pure.
/// </summary>
internal static class RelationReader
{
    private const char NeedsNeighbours = '?';

    private static readonly PhraseTable Relations = Vocabulary.Shared.Table("relation");

    /// <summary>Reads at a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The token.</param>
    /// <param name="moneyNext">True if an amount of money follows closely: then "ck" is a transfer.</param>
    /// <param name="end">The token behind what was read, also when it stands for nobody; <paramref name="at"/> when nothing was.</param>
    internal static Finding? Read(ScanText text, int at, bool moneyNext, out int end)
    {
        if (Relations.Find(text, at, out end) is not { Length: > 0 } code)
        {
            return null;
        }

        var doubtful = code[^1] == NeedsNeighbours;
        if (end == at + 1)
        {
            if (doubtful ? !RelationContext.Names(text, at) : !RelationContext.Allows(text, at, moneyNext))
            {
                return null;
            }
        }
        else if (!RelationContext.AllowsPhrase(text, at, end))
        {
            end = at + 1;
            return null;
        }

        return new Finding(EntityKind.Relation, at, HasOwner(code) ? RelationContext.WithoutOwner(text, at, end) : end, doubtful ? code[..^1] : code);
    }

    // Codes with phrases that hold an owner ("con em"); the "em" of "anh chị em" is none.
    private static bool HasOwner(string code) => code is "child" or "friend" or "nephew-or-niece" or "adopted-child" or "uncle" or "aunt" or "boss";
}
