using DvBot.Bot.Handoff.Acts;

namespace DvBot.Bot.Operators;

/// <summary>Which permission an act of the desk needs. Everything that is not named here is refused.</summary>
internal static class ActRights
{
    /// <summary>What the act needs; null when nobody may do it.</summary>
    public static Permission? Needed(DeskAct act) => act switch
    {
        TakeCase => Permission.Claim,
        GiveBack => Permission.Claim,
        TakeBack => Permission.ReleaseOthers,
        SendReply => Permission.Reply,
        KeepDraft => Permission.Reply,
        WriteNote => Permission.Note,
        OpenWords => Permission.DecideLifeAtStake,
        LowerLevel => Permission.LowerLevel,
        MarkCalledBack => Permission.Close,
        CloseCase => Permission.Close,
        _ => null,
    };

    /// <summary>Closing with a lower level is lowering it, too.</summary>
    public static bool AlsoLowers(DeskAct act) => act is CloseCase { LowerReason: not null };
}
