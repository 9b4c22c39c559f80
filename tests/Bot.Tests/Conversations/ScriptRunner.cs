using DvBot.Bot.Conversations;
using DvBot.Bot.Handoff;
using DvBot.Bot.Screening;

namespace DvBot.Bot.Tests.Conversations;

/// <summary>
/// Holds one script with a running bot: each act goes in at the door, each check looks at what the door shows and at what the
/// store holds. Afterwards the recorded turns are decided again and must come out the same.
/// </summary>
internal sealed class ScriptRunner
{
    private readonly Script _script;
    private readonly RunningBot _bot;
    private readonly Recording _recording = new();
    private readonly List<string> _written = [];
    private readonly List<string> _problems = [];
    private Person? _person;
    private Attendant? _operator;

    private ScriptRunner(Script script, RunningBot bot)
    {
        _script = script;
        _bot = bot;
    }

    /// <summary>Runs a script.</summary>
    /// <returns>Everything that was not as the script says, each with file and line.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(Script script)
    {
        await using var bot = await RunningBot.StartAsync(script.Clock);
        var runner = new ScriptRunner(script, bot);
        foreach (var step in script.Steps)
        {
            await runner.StepAsync(step);
        }

        runner.LookAtAll();
        return runner._problems;
    }

    private async Task StepAsync(ScriptStep step)
    {
        switch (step)
        {
            case ScriptAct { Kind: ScriptActKind.TimePasses } wait:
                await PassAsync(wait.Span);
                break;
            case ScriptAct { Kind: ScriptActKind.Restart }:
                await _bot.RestartAsync();
                break;
            case ScriptAct { Kind: >= ScriptActKind.OperatorComes and <= ScriptActKind.OperatorCloses } act:
                await DeskAsync(act);
                break;
            case ScriptAct act:
                await ActAsync(act);
                break;
            case ScriptCheck { Kind: ScriptCheckKind.Words } check:
                await LookAtWordsAsync(check);
                break;
            case ScriptCheck check:
                Look(check);
                break;
        }
    }

    private async Task PassAsync(TimeSpan span)
    {
        if (_operator is not null)
        {
            await _operator.StayAsync(span);
        }
        else
        {
            await _bot.PassAsync(span);
        }

        await LookAgainAsync();
    }

    // What the desk or the clock brings is a turn, too: what it says is what she sees now.
    private async Task LookAgainAsync()
    {
        await _recording.CatchUpAsync(_bot.Transcripts);
        if (_person is not null)
        {
            await _person.LookAsync();
        }
    }

    private async Task DeskAsync(ScriptAct act)
    {
        if (_operator is null && act.Kind != ScriptActKind.OperatorComes)
        {
            Problem(act, "no operator is at the desk");
            return;
        }

        switch (act.Kind)
        {
            case ScriptActKind.OperatorComes:
                _operator = new Attendant(_bot);
                await _operator.StayAsync(TimeSpan.FromSeconds(1));
                return;
            case ScriptActKind.OperatorLeaves:
                _operator!.Leave();
                _operator = null;
                return;
        }

        var result = act.Kind switch
        {
            ScriptActKind.OperatorTakes => await _operator!.TakeAsync(),
            ScriptActKind.OperatorWrites => await _operator!.WriteAsync(act.Text),
            ScriptActKind.OperatorGivesBack => await _operator!.GiveBackAsync(),
            _ => await _operator!.CloseAsync(act.Text),
        };
        if (result != DeskResult.Done)
        {
            Problem(act, $"the desk said {result}");
        }

        await LookAgainAsync();
    }

    private async Task ActAsync(ScriptAct act)
    {
        _person ??= await Person.ComeAsync(_bot);
        var before = _recording.Turns;
        var text = act.Text;
        if (act.Kind == ScriptActKind.Taps)
        {
            if (_person.Shown.Choices.FirstOrDefault(c => c.Title == act.Text) is not { } choice)
            {
                Problem(act, $"nothing to tap is called \"{act.Text}\"; there are: {string.Join(", ", _person.Shown.Choices.Select(c => c.Title))}");
                return;
            }

            text = choice.Send;
        }

        var said = act.Kind switch
        {
            ScriptActKind.Opens => await _person.OpenAsync(),
            ScriptActKind.SharesPlace => await _person.ShareAsync(act.Place!),
            ScriptActKind.SendsPicture => await _person.SendPictureAsync(),
            _ => await _person.SayAsync(text),
        };
        if (text.Length > 0)
        {
            _written.Add(text);
        }

        await _recording.CatchUpAsync(_bot.Transcripts);
        if (_recording.Turns != before + 1)
        {
            Problem(act, $"{_recording.Turns - before} turns were recorded for one message");
            return;
        }

        foreach (var broken in TurnRules.Broken(_recording.LastTurn!.Outcome!, said))
        {
            Problem(act, broken);
        }

        await PassAsync(TimeSpan.FromSeconds(15));
    }

    private void Look(ScriptCheck check)
    {
        if (_recording.LastTurn?.Outcome is not { } outcome)
        {
            Problem(check, "there is no turn to look at");
            return;
        }

        var said = _person!.Shown;
        var reading = outcome.Reading;
        switch (check.Kind)
        {
            case ScriptCheckKind.Mentions:
                Expect(check, said.Text.Contains(check.Value, StringComparison.OrdinalIgnoreCase), $"text \"{check.Value}\"", said.Text);
                break;
            case ScriptCheckKind.Offers:
                Expect(check, said.Choices.Any(c => c.Title == check.Value), $"choice \"{check.Value}\"", string.Join(", ", said.Choices.Select(c => c.Title)));
                break;
            case ScriptCheckKind.Cites:
                Expect(check, reading.Citations.Contains(check.Value), $"citation {check.Value}", string.Join(", ", reading.Citations));
                break;
            case ScriptCheckKind.Intent:
                Expect(check, reading.Intent == check.Value, $"intent {check.Value}", $"{reading.Intent}; {said.Text}");
                break;
            case ScriptCheckKind.MostWords:
                Expect(check, WordCount.Of(said.Bubbles[0]) <= check.Number, $"at most {check.Number} words", $"{WordCount.Of(said.Bubbles[0])}: {said.Bubbles[0]}");
                break;
            case ScriptCheckKind.Screening:
                LookAtScreening(check, outcome);
                break;
            case ScriptCheckKind.Handoff:
                var found = _bot.Open.FirstOrDefault(c => c.Id == outcome.State.CaseId && c.Level >= outcome.State.Level)?.State switch
                {
                    HandoffState.Waiting => "waiting",
                    HandoffState.Claimed => "claimed",
                    _ => outcome.State.CaseId is null && _bot.Open.Count == 0 ? "none" : "lost",
                };
                Expect(check, found == check.Value, $"handoff {check.Value}", found);
                break;
            case ScriptCheckKind.Silence:
                Expect(check, outcome.Replies.Count == 0, "silence", said.Text);
                break;
            case ScriptCheckKind.Reply:
                Expect(check, reading.Fallback == (check.Value == "fallback"), $"reply {check.Value}", $"{reading.Intent}; {said.Text}");
                break;
        }
    }

    private void LookAtScreening(ScriptCheck check, TurnOutcome outcome)
    {
        var reasons = outcome.Reading.Reasons.Select(r => r.Code).ToArray();
        var level = NameOf(outcome.State.Level);
        Expect(
            check,
            level == check.Value && check.Reasons.All(reasons.Contains),
            $"screening {check.Value} ({string.Join(", ", check.Reasons)})",
            $"{level} ({string.Join(", ", reasons)}), rule \"{outcome.Reading.Rule}\"");
    }

    private async Task LookAtWordsAsync(ScriptCheck check)
    {
        var shown = _person is null ? [] : await _person.OwnWordsAsync();
        await _recording.CatchUpAsync(_bot.Transcripts);
        Expect(
            check,
            check.Value == "kept" ? _written.TrueForAll(shown.Contains) : !_written.Exists(shown.Contains),
            $"words {check.Value}",
            $"{_written.Count} written, {shown.Count} still shown");
    }

    private void LookAtAll()
    {
        if (_script.Rule is { } rule && !_recording.Outcomes.Any(o => Shows(o, rule)))
        {
            _problems.Add($"{_script.Path}:1: rule {rule} set no level; rules that did: {string.Join(", ", _recording.Outcomes.Select(o => o.Reading.Rule).Where(r => r.Length > 0).Distinct())}");
        }

        _problems.AddRange(_recording.Differences(RealContent.Holder.Maker).Select(d => $"{_script.Path}: {d}"));
    }

    // A combination of things may add its reasons to a level that one of them calls for by itself.
    private static bool Shows(TurnOutcome outcome, string rule)
    {
        var reading = outcome.Reading;
        var combination = RealContent.Pack.Signals.Rules.FirstOrDefault(r => r.Id == rule);
        return reading.Rule == rule
            || (combination is { Reasons.Count: > 0 } && NameOf(reading.Level) == combination.Level && combination.Reasons.All(c => reading.Reasons.Any(r => r.Code == c)));
    }

    private void Expect(ScriptCheck check, bool holds, string expected, string actual)
    {
        if (holds == check.Not)
        {
            Problem(check, $"expected {(check.Not ? "no " : "")}{expected}; got {actual}");
        }
    }

    private void Problem(ScriptStep step, string problem) => _problems.Add($"{_script.Path}:{step.Line}: {problem}");

    private static string NameOf(DangerLevel level) => level switch
    {
        DangerLevel.Imminent => "imminent",
        DangerLevel.High => "high",
        DangerLevel.Concern => "concern",
        _ => "none",
    };
}
