namespace DvBot.Bot.Storage.LiteDb;

/// <summary>Names of collections and fields, short because they are stored with every document.</summary>
internal static class Rows
{
    /// <summary>Arrivals and turns, in the order in which they were written: the transcript, the inbox and its marks.</summary>
    public const string Journal = "rows";

    /// <summary>Conversations; folded in from the journal now and then.</summary>
    public const string Heads = "heads";

    /// <summary>Cases of the operators' queue.</summary>
    public const string Cases = "cases";

    /// <summary>Later work.</summary>
    public const string Due = "due";

    /// <summary>Replies a pushing channel has not taken yet.</summary>
    public const string Outbox = "outbox";

    /// <summary>Hashes of message ids of conversations that are gone.</summary>
    public const string Hashes = "hashes";

    /// <summary>What happened to cases, without words.</summary>
    public const string Audit = "audit";

    /// <summary>Turns that broke inside.</summary>
    public const string Incidents = "incidents";

    /// <summary>Accounts of the desk.</summary>
    public const string Operators = "operators";

    /// <summary>Marks of the store itself.</summary>
    public const string Meta = "meta";

    /// <summary>Every collection.</summary>
    public static IReadOnlyList<string> All { get; } = [Journal, Heads, Cases, Due, Outbox, Hashes, Audit, Incidents, Operators, Meta];

    /// <summary>Id.</summary>
    public const string Id = "_id";

    /// <summary>Conversation id.</summary>
    public const string Conversation = "c";

    /// <summary>Kind.</summary>
    public const string Kind = "k";

    /// <summary>Number within the conversation.</summary>
    public const string Ordinal = "o";

    /// <summary>Row before this one in the same conversation; 0 for none.</summary>
    public const string Previous = "p";

    /// <summary>UTC ticks.</summary>
    public const string Time = "t";

    /// <summary>Sealed bytes.</summary>
    public const string Body = "b";

    /// <summary>Keyed hash.</summary>
    public const string Hash = "h";

    /// <summary>Row of the activity that a turn answers.</summary>
    public const string Answers = "a";

    /// <summary>Version of the conversation.</summary>
    public const string Version = "v";

    /// <summary>Danger level.</summary>
    public const string Level = "l";

    /// <summary>Key slot.</summary>
    public const string Slot = "s";

    /// <summary>Last row of a conversation.</summary>
    public const string Last = "r";

    /// <summary>Row of the last turn of a conversation.</summary>
    public const string StateRow = "sr";

    /// <summary>Retention in ticks.</summary>
    public const string Retention = "rt";

    /// <summary>Id of the open case.</summary>
    public const string Case = "cs";

    /// <summary>Rows that wait for a turn.</summary>
    public const string Pending = "w";

    /// <summary>State of a case.</summary>
    public const string State = "st";

    /// <summary>Attempts.</summary>
    public const string Attempts = "n";

    /// <summary>Replies taken by the channel.</summary>
    public const string Sent = "d";

    /// <summary>Asked to delete.</summary>
    public const string Deletion = "x";

    /// <summary>Who did it: the id of an account.</summary>
    public const string By = "by";

    /// <summary>Format of a sealed body; absent in documents of the first one.</summary>
    public const string Format = "f";

    /// <summary>A journal row that holds an arrival.</summary>
    public const int Arrival = 0;

    /// <summary>A journal row that holds a turn.</summary>
    public const int Turn = 1;
}
