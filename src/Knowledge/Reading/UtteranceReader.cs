using DvBot.Knowledge.Content;

namespace DvBot.Knowledge.Reading;

/// <summary>
/// Text in, meaning out: the one entrance of this library. Owns no state but the content pack it was made for; never touches
/// web, storage or clock. Immutable and thread safe.
/// </summary>
public sealed class UtteranceReader
{
    private readonly ContentPack _pack;

    /// <summary>Makes a reader for one snapshot of the content.</summary>
    public UtteranceReader(ContentPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        _pack = pack;
    }

    /// <summary>Reads one message.</summary>
    /// <param name="text">Any text, at most some thousand characters for a quick answer.</param>
    /// <param name="lastArticle">Id of the article answered last in this conversation, for follow-ups; null when none.</param>
    /// <param name="localTime">The writer's local time, which "hôm qua" is relative to; null leaves out what is relative to it.</param>
    public Understanding Read(string text, string? lastArticle = null, DateTime? localTime = null)
    {
        var utterance = Utterance.Read(text, _pack.Lexicon);
        var place = _pack.Places.Find(utterance);
        return new Understanding(
            utterance,
            _pack.Signals.Find(utterance),
            _pack.Answers.Rank(utterance, lastArticle, place),
            place,
            _pack.Lexicon.SelfFormOf(utterance))
        {
            Entities = EntityReader.Read(text, localTime),
        };
    }
}
