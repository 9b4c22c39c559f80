using DvBot.Bot.Activities;
using DvBot.Bot.Screening;
using DvBot.Knowledge.Reading;

namespace DvBot.Bot.Conversations;

/// <summary>All that a decision may depend on.</summary>
/// <param name="State">What the conversation remembers.</param>
/// <param name="Activity">What arrived.</param>
/// <param name="Understanding">How it was read; null when reading failed or there were no words.</param>
/// <param name="Screening">What it shows of danger.</param>
/// <param name="Now">The time of the turn, UTC.</param>
/// <param name="NewCaseId">Id to use if the turn opens a case.</param>
/// <param name="Around">The desk and the store around it.</param>
/// <param name="GivesNotice">True on channels whose first reply also says that a machine answers and what is kept.</param>
public sealed record TurnInput(
    ConversationState State,
    Activity Activity,
    Understanding? Understanding,
    ScreeningResult Screening,
    DateTimeOffset Now,
    Guid NewCaseId,
    Surroundings Around,
    bool GivesNotice);
