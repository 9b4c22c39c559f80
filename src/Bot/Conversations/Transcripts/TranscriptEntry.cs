using DvBot.Bot.Activities;

namespace DvBot.Bot.Conversations.Transcripts;

/// <summary>One row of a transcript: an activity that arrived, or the turn that answered one.</summary>
/// <param name="Row">Where it is stored; rows grow with time.</param>
/// <param name="Conversation">Whose.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Activity">What arrived; null for a turn.</param>
/// <param name="Outcome">What was decided; null for an arrival.</param>
/// <param name="AnswersRow">For a turn, the row of the activity it answers; 0 for an arrival.</param>
/// <param name="ContentVersion">For a turn, the content it was decided with; null for an arrival.</param>
/// <param name="Around">For a turn, what it was decided in; null for an arrival.</param>
public sealed record TranscriptEntry(
    long Row,
    long Conversation,
    DateTimeOffset At,
    Activity? Activity,
    TurnOutcome? Outcome,
    long AnswersRow,
    string? ContentVersion,
    Surroundings? Around);
