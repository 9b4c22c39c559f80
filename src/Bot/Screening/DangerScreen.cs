using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Retrieval;

namespace DvBot.Bot.Screening;

/// <summary>
/// Judges every message for danger, first and always. Owns the rules that turn signals into a level with reasons.
/// It never lowers what the conversation already showed, never asks, never speaks. Immutable and thread safe.
/// </summary>
public sealed class DangerScreen
{
    private const double SmallTalk = 0.95;
    private const int FewWords = 6;

    private readonly DangerRules _rules;

    /// <summary>Makes a screen for one snapshot of the content.</summary>
    public DangerScreen(DangerRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _rules = rules;
    }

    /// <summary>Judges one message.</summary>
    /// <param name="understanding">The message as read.</param>
    /// <param name="context">What the conversation showed before.</param>
    public ScreeningResult Assess(Understanding understanding, ScreeningContext context)
    {
        ArgumentNullException.ThrowIfNull(understanding);
        ArgumentNullException.ThrowIfNull(context);
        return Assess(understanding.Utterance, [.. understanding.Signals.Where(s => !IsElsewise(s, understanding))], context);
    }

    /// <summary>
    /// The last line of defence: plain patterns over the raw text, for a turn whose understanding failed. Never throws.
    /// </summary>
    /// <param name="text">The raw text.</param>
    /// <param name="context">What the conversation showed before.</param>
    public ScreeningResult AssessRaw(string text, ScreeningContext context) => RawTextScreen.Assess(text, context);

    internal ScreeningResult Assess(Utterance utterance, IReadOnlyList<Signal> signals, ScreeningContext context)
    {
        var affirmed = new List<(Signal Signal, SignalCategory Category, DangerLevel Level)>(signals.Count);
        var best = DangerLevel.None;
        var rule = "";
        foreach (var signal in signals)
        {
            if (signal.Polarity != Polarity.Affirmed || WholeText.IsPartOf(signal) || !_rules.Categories.TryGetValue(signal.Category, out var category))
            {
                continue;
            }

            var level = DangerRules.LevelOf(category.Levels[signal.Time]);
            affirmed.Add((signal, category, level));
            if (level > best)
            {
                best = level;
                rule = category.Id;
            }
        }

        var added = new List<string>();
        foreach (var combination in _rules.Combinations)
        {
            if (!Holds(combination, affirmed, context))
            {
                continue;
            }

            added.AddRange(combination.Reasons);
            if (DangerRules.LevelOf(combination.Level) > best)
            {
                best = DangerRules.LevelOf(combination.Level);
                rule = combination.Id;
            }
        }

        var heard = WholeText.Of(signals, _rules);
        var told = heard.Weigh(best, fromBefore: best == DangerLevel.None || !affirmed.Exists(a => a.Level >= best));
        if (told.Level != best)
        {
            if (told.Level < best)
            {
                affirmed.RemoveAll(a => a.Level > DangerLevel.None);
                added.Clear();
            }

            (best, rule) = told;
            affirmed.AddRange(heard.Signals);
        }

        // After grave danger a vague concern is no news: it must not come between her and what she was asked.
        if (best == DangerLevel.Concern && rule == WholeText.Concern && context.Level >= DangerLevel.High)
        {
            best = DangerLevel.None;
        }

        var speaker = SpeakerOf(utterance, affirmed, context);
        var background = affirmed.Where(a => a.Level == DangerLevel.None).Select(a => a.Category.Id).Distinct(StringComparer.Ordinal).ToArray();
        if (context.Level >= DangerLevel.High && best < DangerLevel.High && IsSilence(utterance, affirmed))
        {
            return new ScreeningResult(DangerLevel.High, [new DangerReason(ReasonCodes.SilenceSignal, 0, 0)], context.Speaker, DangerRules.SilenceAfterDanger)
            {
                Background = background,
            };
        }

        if (best == DangerLevel.None)
        {
            return ScreeningResult.Nothing with { Speaker = speaker, Background = background };
        }

        return new ScreeningResult(best, ReasonsOf(affirmed, added), speaker, rule) { Background = background };
    }

    // Words that are part of a named place, an insult to the bot, small talk: no danger by themselves. Grave patterns stand.
    private bool IsElsewise(Signal signal, Understanding understanding)
    {
        // "giết con chó" reads like "giết con" until the animal is named.
        if (signal.Category == "kill-threat" && understanding.Signals.Any(s => s.Category is "animals" or "animals-threat" && s.Start < signal.Start + signal.Length && signal.Start + signal.Length < s.Start + s.Length))
        {
            return true;
        }

        if (!_rules.Categories.TryGetValue(signal.Category, out var category) || (!WholeText.IsPartOf(signal) && DangerRules.LevelOf(category.Levels[signal.Time]) > DangerLevel.Concern))
        {
            return false;
        }

        var end = signal.Start + signal.Length;
        if (understanding.Place is { } place && end > place.Start && end <= place.Start + place.Length)
        {
            return true;
        }

        if (WholeText.IsPartOf(signal) && understanding.Place is not null && understanding.Utterance.Tokens.Count(t => t.Kind == TokenKind.Word) <= FewWords)
        {
            return true;
        }

        return understanding.Ranking is { Outcome: RankingOutcome.Answer, Candidates: [{ Kind: CandidateKind.Intent, Confidence: >= SmallTalk }, ..] }
            && (WholeText.IsPartOf(signal) || category.Id == "emotional");
    }

    private static bool Holds(SignalRule rule, List<(Signal Signal, SignalCategory Category, DangerLevel Level)> affirmed, ScreeningContext context)
    {
        if (affirmed.Exists(a => rule.Except.Contains(a.Category.Id)))
        {
            return false;
        }

        // At least one group must be met by this message itself, or every later message would raise the level anew.
        var fresh = false;
        for (var g = 0; g < rule.Groups.Count; g++)
        {
            var group = rule.Groups[g];
            var here = affirmed.Exists(a => group.Contains(a.Category.Id) && (g > 0 || rule.Times.Count == 0 || rule.Times.Contains(a.Signal.Time)));
            fresh |= here;
            if (!here && !context.Background.Any(group.Contains))
            {
                return false;
            }
        }

        return fresh;
    }

    private static List<DangerReason> ReasonsOf(List<(Signal Signal, SignalCategory Category, DangerLevel Level)> affirmed, List<string> added)
    {
        var reasons = new List<DangerReason>();
        foreach (var (signal, category, _) in affirmed.OrderByDescending(a => a.Level).ThenBy(a => a.Signal.Start))
        {
            foreach (var code in CodesOf(signal, category))
            {
                if (!reasons.Exists(r => r.Code == code))
                {
                    reasons.Add(new DangerReason(code, signal.Start, signal.Length));
                }
            }
        }

        foreach (var code in added)
        {
            if (!reasons.Exists(r => r.Code == code))
            {
                var first = affirmed[0].Signal;
                reasons.Add(new DangerReason(code, first.Start, first.Length));
            }
        }

        return reasons;
    }

    // What the learned weights hear names its reason in the rule id; it adds nothing where a pattern gave reasons.
    private static IReadOnlyList<string> CodesOf(Signal signal, SignalCategory category) =>
        category.Reasons.Count == 0 && WholeText.IsPartOf(signal) && ReasonCodes.All.Contains(signal.RuleId[5..])
            ? [signal.RuleId[5..]]
            : category.Reasons;

    // Nothing but a sign or a letter, or a sudden "nhầm số": somebody may have come in.
    private static bool IsSilence(Utterance utterance, List<(Signal Signal, SignalCategory Category, DangerLevel Level)> affirmed)
    {
        var trimmed = utterance.Original.AsSpan().Trim();
        if (trimmed.Length == 0)
        {
            return false;
        }

        var letters = 0;
        foreach (var c in trimmed)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            if (char.IsDigit(c))
            {
                // A digit chooses among the offered replies.
                return false;
            }
        }

        return letters <= 1 || affirmed.Exists(a => a.Category.Id == "wrong-number");
    }

    // The last word a deed is done to: "chồng siết cổ em".
    private static bool TellsOfHerself(Utterance utterance)
    {
        var words = utterance.Tokens.Where(t => t.Kind == TokenKind.Word).ToList();
        return words.Count > 0 && words[^1].Bare is "em" or "toi" or "tui" or "minh" or "tao";
    }

    private static bool IsOwn(SignalCategory category) => category.Id.StartsWith("own-", StringComparison.Ordinal);

    private static SpeakerRole SpeakerOf(Utterance utterance, List<(Signal Signal, SignalCategory Category, DangerLevel Level)> affirmed, ScreeningContext context)
    {
        // Of two readings of "a bop co e" the graver one tells who does it: a strangled woman is not taken for him.
        var own = affirmed.Where(a => IsOwn(a.Category)).Select(a => a.Level).DefaultIfEmpty(DangerLevel.None).Max();
        if (own > DangerLevel.None && (own >= affirmed.Where(a => !IsOwn(a.Category)).Max(a => (DangerLevel?)a.Level).GetValueOrDefault() || affirmed.Exists(a => a.Category.Id == "own-intent")))
        {
            return SpeakerRole.PersonUsingViolence;
        }

        if (affirmed.Exists(a => a.Category.Reasons.Contains(ReasonCodes.MinorSpeaking)))
        {
            return SpeakerRole.Child;
        }

        if (affirmed.Exists(a => a.Category.Id == "bystander"))
        {
            return SpeakerRole.Bystander;
        }

        if (context.Speaker != SpeakerRole.Unknown && !(context.Speaker == SpeakerRole.Bystander && affirmed.Exists(a => a.Level >= DangerLevel.High) && TellsOfHerself(utterance)))
        {
            return context.Speaker;
        }

        return affirmed.Exists(a => a.Level > DangerLevel.None) ? SpeakerRole.Victim : SpeakerRole.Unknown;
    }
}
