using DvBot.Bot.Screening;
using DvBot.Knowledge.Reading;

namespace DvBot.Bot.Tests.Screening.Learning;

/// <summary>A line, what the patterns find in it, and the level they call for.</summary>
internal sealed record Reading(Utterance Utterance, SignalReading Found, DangerLevel Level);
