using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.People;

/// <summary>
/// Whether a single word names a relation where it stands. "bố" may be "bỏ" when the marks are missing, "má" a cheek, "con" an animal's
/// classifier or the writer herself, "chú" somebody spoken to. Pure.
/// </summary>
internal static class RelationContext
{
    private static readonly TermSet Owner = Set("owner.me");
    private static readonly TermSet Of = Set("of");
    private static readonly TermSet Verb = Set("verb");
    private static readonly TermSet Call = Set("call");
    private static readonly TermSet Hail = Set("hail");
    private static readonly TermSet Before = Set("relation.before");
    private static readonly TermSet CurseBefore = Set("curse.before");
    private static readonly TermSet CurseAfter = Set("curse.after");
    private static readonly TermSet Cheek = Set("kin.cheek");
    private static readonly TermSet CheekBefore = Set("blow");
    private static readonly TermSet CheekAfter = Set("cheek.after");
    private static readonly TermSet Bruise = Set("kin.bruise");
    private static readonly TermSet BruiseBefore = Set("swollen");
    private static readonly TermSet BruiseAfter = Set("bruise.after");
    private static readonly TermSet Husband = Set("kin.transfer");
    private static readonly TermSet Transfer = Set("call-transfer");
    private static readonly TermSet TransferBefore = Set("call-transfer.before");
    private static readonly TermSet Resist = Set("kin.resist");
    private static readonly TermSet ResistBefore = Set("resist");
    private static readonly TermSet ResistAfter = Set("resist.after");
    private static readonly TermSet Risky = Set("kin.risky");
    private static readonly TermSet Leave = Set("kin.leave");
    private static readonly TermSet LeaveBefore = Set("leave.before");
    private static readonly TermSet Blow = Set("strike");
    private static readonly TermSet Child = Set("kin.child");
    private static readonly TermSet ChildBefore = Set("child.before");
    private static readonly TermSet ChildHit = Set("child.hit");
    private static readonly TermSet ChildNot = Set("child.not");
    private static readonly TermSet Lover = Set("kin.lover");
    private static readonly TermSet LoverBefore = Set("have.lover");
    private static readonly TermSet Elder = Set("kin.elder");
    private static readonly TermSet Teacher = Set("kin.teacher");
    private static readonly TermSet Family = Set("kin.family");
    private static readonly TermSet House = Set("house");
    private static readonly TermSet Rumor = Set("verb.strong");

    /// <summary>For words that mean a relation unless something speaks against it.</summary>
    internal static bool Allows(ScanText text, int at, bool moneyNext)
    {
        if (text.Is(at, Husband) && (moneyNext || (text.Is(at + 1, Transfer) && text.Is(at - 1, TransferBefore))))
        {
            return false;
        }

        if (text.Is(at - 1, CurseBefore) && (text.IsExactly(at - 1, CurseBefore) || text.IsEdge(at + 1)) && text.Is(at, Family) || text.Is(at + 1, CurseAfter) && text.Is(at, Family))
        {
            return false;
        }

        // "mẹ ơi" calls, or cries out.
        if (text.Is(at + 1, Call))
        {
            return false;
        }

        if (text.Is(at, Resist) && text[at].Loose && (text.Is(at - 1, ResistBefore) || text.Is(at + 1, ResistAfter)))
        {
            return false;
        }

        if (text.Is(at, Cheek) && (text.Is(at - 1, CheekBefore) || text.Is(at + 1, CheekAfter)))
        {
            return false;
        }

        if (text.Is(at, Lover) && text.Is(at - 1, LoverBefore))
        {
            return false;
        }

        return !text[at].Loose || !text.Is(at, Risky) || IsSure(text, at);
    }

    /// <summary>For words that mean a relation only where something speaks for it.</summary>
    internal static bool Names(ScanText text, int at)
    {
        if (text.Is(at + 1, Hail))
        {
            return false;
        }

        if (text.Is(at, Child))
        {
            return IsChild(text, at);
        }

        if (text.Is(at, Bruise))
        {
            return !text.Is(at - 1, BruiseBefore) && !text.Is(at + 1, BruiseAfter) && !text[at].Loose &&
                (text.Is(at + 1, Owner) || text.Is(at + 1, Of) || (text.Is(at + 1, Verb) && (text.IsEdge(at - 1) || text.Is(at - 1, Before))) || (text.Is(at - 1, Before) && text.IsEdge(at + 1)));
        }

        if (text.Is(at, Teacher))
        {
            return !text[at].Loose && !text.IsEdge(at + 1) && !text.Is(at + 1, Hail);
        }

        // "chú em", "dì ruột": without an owner they are forms of address.
        return text.Is(at, Elder) && !text[at].Loose && (text.Is(at + 1, Owner) || text.Is(at + 1, Of)) && !text.Is(at + 1, Hail) && (text.IsEdge(at - 1) || !text.Is(at - 1, Rumor));
    }

    /// <summary>For phrases: "con gái" is somebody's daughter or any girl; "bạn gái" is never a pronoun.</summary>
    internal static bool AllowsPhrase(ScanText text, int at, int end) =>
        !(text[at].Loose && Leaves(text, at) && text.Is(at + 1, Owner)) && end > at && !(text.Is(at, Child) && text.Is(at + 1, Owner) && text.IsEdge(at - 1) == false && IsSelf(text, at));

    /// <summary>The token behind the words of the relation themselves: "con" of "con của em", but all of "bé nhà em".</summary>
    internal static int WithoutOwner(ScanText text, int at, int end)
    {
        var last = end - 1;
        while (last > at + 1 && text.Is(last, Owner) && text.Is(last - 1, Owner))
        {
            last--;
        }

        if (last <= at || !text.Is(last, Owner) || text.Is(last - 1, House))
        {
            return end;
        }

        return text.Is(last - 1, Of) && last - 1 > at ? last - 1 : last;
    }

    // Without marks: an owner behind it, or the one who does something, or after a word that takes a person.
    private static bool IsSure(ScanText text, int at)
    {
        var owned = text.Is(at + 1, Owner) || text.Is(at + 1, Of);
        if (Leaves(text, at))
        {
            return false;
        }

        return owned || text.Is(at - 1, Before) || (text.IsEdge(at - 1) && text.Is(at + 1, Verb)) || text.Is(at + 1, Family);
    }

    // "chong bo em", "chong em bo em", "muon bo"; but "bi bo danh".
    private static bool Leaves(ScanText text, int at) =>
        text.Is(at, Leave) && !text.Is(at + 1, Blow) && (text.Is(at - 1, LeaveBefore) || (text.Is(at - 1, Owner) && text.Is(at - 2, LeaveBefore)));

    private static bool IsChild(ScanText text, int at)
    {
        if (text.Is(at + 1, ChildNot) || IsSelf(text, at))
        {
            return false;
        }

        if (text.Is(at + 1, Owner) || text.Is(at + 1, Of) || text.IsNumber(at - 1))
        {
            return true;
        }

        if (text.Is(at - 1, ChildBefore) || Recognition.Quantities.DigitWords.Of(text, at - 1) > 0)
        {
            return true;
        }

        return text.Is(at - 1, ChildHit) && !CallsHerselfChild(text);
    }

    // "con bị ba đánh", "con tên là": a child who writes.
    private static bool IsSelf(ScanText text, int at) =>
        (text.IsEdge(at - 1) && text.Is(at + 1, SelfVerb) && !text.Is(at + 1, Owner)) || (text.Is(at - 1, AskBefore) && text.Is(at + 1, Ask));

    private static bool CallsHerselfChild(ScanText text)
    {
        var end = Math.Min(text.Count, 40);
        for (var i = 0; i < end; i++)
        {
            if (text.Is(i, Child) && (IsSelf(text, i) || (text.IsEdge(i - 1) && text.IsNumber(i + 1))))
            {
                return true;
            }
        }

        return false;
    }

    private static TermSet Ask { get; } = Set("child.ask");

    private static TermSet AskBefore { get; } = Set("child.ask-before");

    private static TermSet SelfVerb { get; } = Set("child.self");

    private static TermSet Set(string name) => Vocabulary.Shared.Set(name);
}
