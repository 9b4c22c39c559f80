using DvBot.Knowledge.Articles;
using DvBot.Knowledge.Law;
using DvBot.Knowledge.Places;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Retrieval;
using DvBot.Knowledge.Support;
using DvBot.Knowledge.Words;

namespace DvBot.Knowledge.Content;

/// <summary>Everything the bot knows and says: one immutable snapshot of <c>content/vi</c>. Thread safe.</summary>
public sealed class ContentPack
{
    /// <summary>Version of this snapshot: the version of <c>pack.yaml</c> and a hash of all files.</summary>
    public required string Version { get; init; }

    /// <summary>Day for which the editors state the content to be right.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Articles by id.</summary>
    public required IReadOnlyDictionary<string, Article> Articles { get; init; }

    /// <summary>Small talk, off-topic and commands by id.</summary>
    public required IReadOnlyDictionary<string, IntentReply> Intents { get; init; }

    /// <summary>Named replies by id.</summary>
    public required IReadOnlyDictionary<string, NamedReply> Replies { get; init; }

    /// <summary>The law registry: what citations resolve to.</summary>
    public required LawRegistry Law { get; init; }

    /// <summary>National lines in the order of the file.</summary>
    public required IReadOnlyList<Hotline> Hotlines { get; init; }

    /// <summary>Digits of the numbers that may be shown.</summary>
    public required IReadOnlySet<string> ShowableNumbers { get; init; }

    /// <summary>Numbers that must not be shown (blocked, or yet to be called by an editor), digits only.</summary>
    public required IReadOnlySet<string> BlockedNumbers { get; init; }

    /// <summary>Chat spellings and dialect.</summary>
    public required Lexicon Lexicon { get; init; }

    /// <summary>Danger patterns.</summary>
    public required SignalLexicon Signals { get; init; }

    /// <summary>Places.</summary>
    public required PlaceFinder Places { get; init; }

    /// <summary>Words of near meaning, for ranking.</summary>
    internal IReadOnlyList<SynonymGroup> Synonyms { get; init; } = [];

    /// <summary>Ways of asking outside the scope, for ranking.</summary>
    internal OffTopicTexts OffTopic { get; init; } = OffTopicTexts.None;

    /// <summary>Ranking of articles and intents.</summary>
    public required AnswerFinder Answers { get; init; }
}
