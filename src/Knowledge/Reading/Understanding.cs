using DvBot.Knowledge.Places;
using DvBot.Knowledge.Retrieval;

namespace DvBot.Knowledge.Reading;

/// <summary>What the bot makes of one message. Immutable.</summary>
/// <param name="Utterance">The text and its readings.</param>
/// <param name="Signals">What worries, in order of place; all polarities, also denied ones.</param>
/// <param name="Ranking">What is wanted: articles and intents, best first.</param>
/// <param name="Place">The place named; null when none was.</param>
/// <param name="SelfForm">How she calls herself ("em", "chị", "cháu", "tôi" ...), null when she does not.</param>
public sealed record Understanding(
    Utterance Utterance,
    IReadOnlyList<Signal> Signals,
    Ranking Ranking,
    PlaceMention? Place,
    string? SelfForm)
{
    /// <summary>True when the message asks for something to be told.</summary>
    public bool Asks { get; } = QuestionForm.IsIn(Utterance);

    /// <summary>What is named besides the place: numbers, money, times, relations, in order of place; empty when nothing is.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];
}
