using DvBot.Bot.Activities;
using DvBot.Bot.Conversations.Replies;
using DvBot.Bot.Handoff;
using DvBot.Bot.Screening;
using DvBot.Knowledge.Articles;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Law;
using DvBot.Knowledge.Places;

namespace DvBot.Bot.Conversations;

/// <summary>A turn while it is decided: collects what is said and remembered. Lives for one decision, on one thread.</summary>
internal sealed class TurnDraft
{
    private const int MostBubbles = 3;

    private readonly ContentPack _content;
    private readonly List<(string Text, IReadOnlyList<Choice> Choices)> _bubbles = [];
    private readonly AddressForm _address;
    private readonly List<string> _citations = [];
    private Erasure _erasure;
    private bool _wantsPerson;
    private bool _askedToDelete;
    private bool? _consent;
    private SensitiveText _callBack;
    private bool _cardOwed;
    private string? _lastNamed;

    /// <summary>Begins with what the conversation remembers and what this message shows.</summary>
    public TurnDraft(TurnInput input, ContentPack content)
    {
        Input = input;
        _content = content;
        var before = input.State;
        var level = input.Screening.Level > before.Level ? input.Screening.Level : before.Level;
        var speaker = input.Screening.Speaker != SpeakerRole.Unknown ? input.Screening.Speaker : before.Speaker;
        State = before with
        {
            Level = level,
            Reasons = [.. before.Reasons.Union(input.Screening.Reasons.Select(r => r.Code), StringComparer.Ordinal)],
            Background = [.. before.Background.Union(input.Screening.Background, StringComparer.Ordinal)],
            Speaker = speaker,
            SelfForm = before.SelfForm ?? input.Understanding?.SelfForm,
            Pending = PendingQuestion.None,
            FlowStep = null,
            Offered = [],
            LastActivityAt = input.Now,
            Turns = before.Turns + 1,
            Left = false,
        };
        _address = AddressForm.For(speaker == SpeakerRole.Child ? "em" : State.SelfForm);
    }

    /// <summary>What the decision is made from.</summary>
    public TurnInput Input { get; }

    /// <summary>What will be remembered.</summary>
    public ConversationState State { get; set; }

    /// <summary>Article or intent id.</summary>
    public string Intent { get; set; } = "";

    /// <summary>0 to 1.</summary>
    public double Confidence { get; set; } = 1;

    /// <summary>True when the bot does not claim to understand.</summary>
    public bool Fallback { get; set; }

    /// <summary>The place of a shared point; null when none was shared.</summary>
    public PlaceMention? Place { get; set; }

    /// <summary>Number of bubbles so far.</summary>
    public int Bubbles => _bubbles.Count;

    /// <summary>Says a named reply; the next wording when the same reply came last.</summary>
    public void Say(string id, params (string Name, string Value)[] places)
    {
        if (!TryFind(id, out var named))
        {
            return;
        }

        var times = string.Equals(Input.State.LastReply, id, StringComparison.Ordinal) ? Input.State.LastReplyTimes : 0;
        var variant = named.Variants[Math.Min(times, named.Variants.Count - 1)];
        Say(variant, places);
        if (_lastNamed is null)
        {
            _lastNamed = id;
            State = State with { LastReply = id, LastReplyTimes = times + 1 };
        }
    }

    /// <summary>Says one wording.</summary>
    public void Say(ReplyVariant variant, params (string Name, string Value)[] places)
    {
        Add(
            Fill(variant.Text, places),
            [.. variant.QuickReplies.Select(q => new Choice(Fill(q.Title, places), Fill(q.Send, places)))]);
    }

    /// <summary>Says an article: the answer, then steps and sources.</summary>
    public void Say(Article article, bool withChoices)
    {
        Add(_address.Fill(article.Answer), []);
        var sources = CitationText.Format(article.Citations, _content.Law);
        var second = string.Join("\n\n", new[] { article.Steps is null ? null : _address.Fill(article.Steps), sources.Length > 0 ? sources : null }.OfType<string>());
        IReadOnlyList<Choice> choices = withChoices
            ? [.. article.Next.Select(n => _content.Articles.GetValueOrDefault(n)).OfType<Article>().Take(3).Select(a => new Choice(a.Label, a.Title)), new Choice("Gặp người", "0")]
            : [];
        if (second.Length > 0)
        {
            Add(second, choices);
        }
        else if (choices.Count > 0)
        {
            _bubbles[^1] = (_bubbles[^1].Text, choices);
        }

        _citations.AddRange(article.Citations.Select(c => c.ToString()));
        State = State with { LastArticle = article.Id };
    }

    /// <summary>Says two articles to two questions: both answers, then the sources of both and what may be asked next.</summary>
    public void Say(Article first, Article second)
    {
        Add(_address.Fill(first.Answer), []);
        Add(_address.Fill(second.Answer), []);
        Citation[] citations = [.. first.Citations, .. second.Citations];
        var sources = CitationText.Format([.. citations.Distinct()], _content.Law);
        Choice[] choices = [new(first.Label, first.Title), new(second.Label, second.Title), new("Gặp người", "0")];
        if (sources.Length > 0)
        {
            Add(sources, choices);
        }
        else
        {
            _bubbles[^1] = (_bubbles[^1].Text, choices);
        }

        _citations.AddRange(citations.Select(c => c.ToString()).Distinct(StringComparer.Ordinal));
        State = State with { LastArticle = second.Id };
    }

    /// <summary>Opens or keeps a case because she asked for a person.</summary>
    public void AskForPerson() => _wantsPerson = true;

    /// <summary>Notes on the case whether operators may read what she wrote.</summary>
    public void Consent(bool given)
    {
        _consent = given;
        State = State with { ConsentToRead = given };
    }

    /// <summary>Notes on the case when and how she may be called; opens one if none is open, for it is a promise to be kept.</summary>
    public void CallBack(SensitiveText words)
    {
        _callBack = words;
        _wantsPerson = true;
    }

    /// <summary>An operator holds the case and must answer a new rise to imminent, or this card follows.</summary>
    public void OweCard(string card)
    {
        _cardOwed = true;
        State = State with { OwedCard = card };
    }

    /// <summary>Notes on the open case that she asked to delete.</summary>
    public void AskedToDelete() => _askedToDelete = true;

    /// <summary>Destroys words with this turn.</summary>
    public void Erase(Erasure erasure) => _erasure = erasure;

    /// <summary>The decision.</summary>
    public TurnOutcome Build()
    {
        var level = State.Level;
        HandoffChange? handoff = null;
        if (level >= DangerLevel.High || _wantsPerson || State.CaseId is not null)
        {
            State = State with { CaseId = State.CaseId ?? Input.NewCaseId, CaseOpenedAt = State.CaseOpenedAt ?? Input.Now };
            handoff = new HandoffChange(State.CaseId.Value, level, State.Reasons, _askedToDelete) { Consent = _consent, CallBack = _callBack, CardOwed = _cardOwed };
        }

        var choices = _bubbles.SelectMany(b => b.Choices).DistinctBy(c => c.Send).Take(9).ToArray();
        var bubbles = _bubbles.Take(MostBubbles).ToArray();
        Reply[] replies = [.. bubbles.Select((b, i) => new Reply(new SensitiveText(b.Text), i == bubbles.Length - 1 ? choices : []))];
        State = State with { Offered = choices };
        if (_lastNamed is null)
        {
            State = State with { LastReply = null, LastReplyTimes = 0 };
        }

        var place = Place ?? Input.Understanding?.Place;
        return new TurnOutcome(
            State,
            replies,
            new TurnReading(
                Intent,
                Confidence,
                Fallback,
                _citations,
                level,
                Input.Screening.Reasons,
                Input.Screening.Rule,
                place?.Province,
                place?.Commune,
                place?.Ask,
                handoff is not null),
            handoff,
            _erasure,
            null);
    }

    // While somebody is at the desk a reply may have other words: the same id with an ending.
    private bool TryFind(string id, out NamedReply named) =>
        (Input.Around.OnDuty && _content.Replies.TryGetValue(id + ReplyIds.OnDuty, out named!) && named.Variants.Count > 0)
        || (_content.Replies.TryGetValue(id, out named!) && named.Variants.Count > 0);

    private void Add(string text, IReadOnlyList<Choice> choices) => _bubbles.Add((text, choices));

    private string Fill(string text, (string Name, string Value)[] places)
    {
        text = _address.Fill(text);
        foreach (var (name, value) in places)
        {
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }

        return text;
    }
}
