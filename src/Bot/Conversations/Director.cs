using DvBot.Bot.Activities;
using DvBot.Bot.Conversations.Flows;
using DvBot.Bot.Conversations.Replies;
using DvBot.Bot.Screening;
using DvBot.Knowledge.Articles;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Places;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Retrieval;

namespace DvBot.Bot.Conversations;

/// <summary>
/// Decides what one turn does: a pure function of its input and one snapshot of the content. Order: leaving, danger, a question
/// of ours that is open, commands, the answer, which of two, help. Owns no state; never reads a clock, a store or a channel.
/// Immutable and thread safe.
/// </summary>
public sealed class Director
{
    private const double SureBesideACard = 0.45;
    private const double SureToRemember = 0.7;
    private const double SureForAnother = 0.75;
    private const double SureBesideAnOffer = 0.38;
    private const double SureWithoutAQuestion = 0.8;
    private const double SurerThanAPlace = 0.75;
    private const int LongText = 4000;

    private readonly ContentPack _content;
    private readonly Dictionary<string, Article> _byName = new(StringComparer.Ordinal);

    /// <summary>A director for one snapshot of the content.</summary>
    public Director(ContentPack content)
    {
        ArgumentNullException.ThrowIfNull(content);
        _content = content;
        foreach (var article in content.Articles.Values.OrderBy(a => a.Id, StringComparer.Ordinal))
        {
            _byName.TryAdd(Words.Key(article.Title), article);
            _byName.TryAdd(Words.Key(article.Label), article);
        }
    }

    /// <summary>True if the words are exactly the title of an article.</summary>
    internal bool IsQuestionOfArticle(string words)
    {
        var key = Words.Key(words);
        return _byName.TryGetValue(key, out var article) && string.Equals(Words.Key(article.Title), key, StringComparison.Ordinal);
    }

    /// <summary>Decides.</summary>
    public TurnOutcome Decide(TurnInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var key = Words.Key(input.Understanding?.Utterance.Original ?? input.Activity.Text.Reveal());
        input = AnswerToQuestion(input, key);
        var draft = new TurnDraft(input, _content);
        switch (input.Activity.Kind)
        {
            case not ActivityKind.Text when input.Around.Held:
                draft.Intent = DeskTurn.Held;
                break;
            case ActivityKind.Start:
                Greet(draft);
                break;
            case ActivityKind.Location:
                Located(draft);
                break;
            case ActivityKind.Attachment:
                Named(draft, ReplyIds.Attachment);
                break;
            default:
                Text(draft, key);
                break;
        }

        GiveNotice(draft);
        return draft.Build();
    }

    // A shared point: the nearest commune, said to be a guess.
    private void Located(TurnDraft draft)
    {
        if (draft.Input.Activity.Location is { } point && _content.Places.Nearest(point.Latitude, point.Longitude) is { } near)
        {
            Named(draft, ReplyIds.PlaceNear, ("xa", near.Commune.FullName), ("tinh", near.Province.Name));
            draft.Place = new PlaceMention(near.Province.Name, near.Commune.FullName, Ask: false, 0, 0);
            return;
        }

        Named(draft, ReplyIds.PlaceReceived);
    }

    // Beside a card nothing else may be said, but what her words were about is what her next ones go on from.
    private void Remember(TurnDraft draft)
    {
        if (Sure(draft.Input, SureToRemember) is { } article)
        {
            draft.State = draft.State with { LastArticle = article.Id };
        }
    }

    // An answer to a question about danger is screened by what was asked, beside what its words show by themselves.
    private static TurnInput AnswerToQuestion(TurnInput input, string key)
    {
        if (input.State.FlowStep is not { } step || input.State.Pending != PendingQuestion.DangerQuestion || input.Screening.Level >= DangerLevel.High)
        {
            return input;
        }

        return DangerQuestions.Judge(step, key, Words.IsOffered(input.State, key, out _)) is { } judged && judged.Level > input.Screening.Level
            ? input with { Screening = judged }
            : input;
    }

    private void Text(TurnDraft draft, string key)
    {
        if (Words.IsExit(key))
        {
            Leaving.Leave(draft);
        }
        else if (draft.Input.Around.Held)
        {
            Held(draft, key);
        }
        else if (draft.Input.Screening.Level == DangerLevel.Imminent)
        {
            Emergency(draft);
        }
        else if (draft.Input.Screening.Level == DangerLevel.High)
        {
            Help(draft);
        }
        else if (!OpenQuestion(draft, key) && !Command(draft, key))
        {
            Answer(draft, key);
        }
    }

    // An operator holds the case and has been shown the message. The bot speaks only of deleting, and of danger that is new and
    // stays without an answer.
    private static void Held(TurnDraft draft, string key)
    {
        var before = draft.Input.State;
        if (draft.Input.Screening.Level == DangerLevel.Imminent && before.Level < DangerLevel.Imminent)
        {
            draft.OweCard(DangerCards.Imminent(draft.Input.Screening, IsFire(draft.Input)));
        }
        else if (before.Pending == PendingQuestion.ConfirmDelete && (Words.IsDelete(key) || Words.Answer(key) is YesNo.Yes))
        {
            Leaving.Delete(draft);
        }
        else if (before.Pending == PendingQuestion.ConfirmDelete && Words.Answer(key) is YesNo.No)
        {
            Named(draft, ReplyIds.DeleteCancelled);
        }
        else if (Words.IsDelete(key) || Wants(draft.Input, "xoa-du-lieu"))
        {
            Leaving.AskToDelete(draft);
        }
        else if (Wants(draft.Input, "thoat"))
        {
            Leaving.Leave(draft);
        }
        else if (before.Pending == PendingQuestion.AfterCard && key == "1")
        {
            draft.Intent = ReplyIds.AfterOne;
        }
        else if ((before.Pending == PendingQuestion.ConsentToRead ? Words.Consents(key) : Words.NamesConsent(key)) is { } consent)
        {
            draft.Consent(consent);
        }

        if (draft.Intent.Length == 0)
        {
            draft.Intent = DeskTurn.Held;
        }
    }

    private static bool Wants(TurnInput input, string intent) =>
        input.Understanding?.Ranking is { Outcome: RankingOutcome.Answer, Candidates: [{ Kind: CandidateKind.Intent } first, ..] } && first.Id == intent && first.Confidence >= SurerThanAPlace;

    private void Emergency(TurnDraft draft)
    {
        Named(draft, DangerCards.Imminent(draft.Input.Screening, IsFire(draft.Input)));
        Remember(draft);
        draft.State = draft.State with { Pending = PendingQuestion.AfterCard, NoticeGiven = true };
    }

    // One reason code stands for fire and for things smashed; only fire is a matter of 114. What was not read counts as fire.
    private static bool IsFire(TurnInput input) =>
        input.Screening.Has(ReasonCodes.FireDestruction)
        && (input.Understanding is null || input.Understanding.Signals.Any(s => s is { Category: "fire", Polarity: Polarity.Affirmed }));

    private void Help(TurnDraft draft)
    {
        // The card comes first; what she asked is answered after it, and the turn is named by that.
        Named(draft, DangerCards.High(draft.Input.Screening));
        Remember(draft);
        var sure = draft.Input.Screening.Has(ReasonCodes.Suicide) ? SureForAnother : SureBesideACard;
        if (Asks(draft.Input) && Sure(draft.Input, sure) is { } article)
        {
            draft.Say(article, withChoices: false);
            draft.Intent = article.Id;
            draft.Confidence = draft.Input.Understanding!.Ranking.Candidates[0].Confidence;
        }

        if (draft.Input.State.CaseId is null && draft.Bubbles < 3)
        {
            draft.Say(ReplyIds.HandoffOpened);
        }

        draft.State = draft.State with { Pending = PendingQuestion.SafeToWrite, NoticeGiven = true };
    }

    private bool OpenQuestion(TurnDraft draft, string key)
    {
        var before = draft.Input.State;
        switch (before.Pending)
        {
            case PendingQuestion.AfterCard when key == "1":
                CannotCall(draft);
                return true;
            case PendingQuestion.SafeToWrite when key.Contains("nguoi o gan", StringComparison.Ordinal) || key.Contains("co nguoi", StringComparison.Ordinal):
                Named(draft, ReplyIds.SafeSomeoneNear);
                draft.State = draft.State with { SafeToWrite = false };
                return true;
            case PendingQuestion.SafeToWrite when Words.Answer(key) is YesNo.Yes:
                SafeToWrite(draft);
                return true;
            case PendingQuestion.SafeToWrite when Words.Answer(key) is YesNo.No or YesNo.Unsure:
                Named(draft, ReplyIds.SafeNo);
                draft.State = draft.State with { SafeToWrite = false };
                return true;
            case PendingQuestion.ConsentToRead when Words.Consents(key) is { } consent:
                Named(draft, consent ? ReplyIds.ConsentYes : ReplyIds.ConsentNo);
                draft.Consent(consent);
                return true;
            case PendingQuestion.CallBack when Words.DeclinesCallBack(key):
                Named(draft, ReplyIds.CallBackDeclined);
                return true;
            case PendingQuestion.CallBack when IsCallBack(draft.Input, key):
                Named(draft, ReplyIds.CallBackNoted);
                draft.CallBack(draft.Input.Activity.Text);
                return true;
            case PendingQuestion.ConfirmDelete when Words.IsDelete(key) || Words.Answer(key) is YesNo.Yes:
                Leaving.Delete(draft);
                return true;
            case PendingQuestion.ConfirmDelete when Words.Answer(key) is YesNo.No:
                Named(draft, ReplyIds.DeleteCancelled);
                return true;
            case PendingQuestion.DangerQuestion when before.FlowStep is { } step && DangerQuestions.Judge(step, key, Words.IsOffered(before, key, out _)) is not null:
                NextQuestion(draft, DangerQuestions.After(step));
                return true;
            default:
                return false;
        }
    }

    // What comes next once she can write: may the operator read, or, with nobody there, when and how to call her.
    private static void SafeToWrite(TurnDraft draft)
    {
        draft.State = draft.State with { SafeToWrite = true };
        if (draft.State.CaseId is null)
        {
            Named(draft, ReplyIds.SafeYes);
        }
        else if (AsksConsent(draft))
        {
            Named(draft, ReplyIds.SafeYesConsent);
            draft.State = draft.State with { Pending = PendingQuestion.ConsentToRead };
        }
        else if (!draft.Input.Around.OnDuty && !draft.State.CallBackAsked)
        {
            Named(draft, ReplyIds.SafeYesCallBack);
            draft.State = draft.State with { Pending = PendingQuestion.CallBack, CallBackAsked = true };
        }
        else
        {
            Named(draft, ReplyIds.SafeYes);
        }
    }

    // At imminent the operator sees everything at once; there is nothing to ask.
    private static bool AsksConsent(TurnDraft draft) =>
        draft.Input.Around.OnDuty && draft.State.ConsentToRead is null && draft.State.Level < DangerLevel.Imminent;

    // A time, a number or a way to be called. A question is answered instead, and danger has come first already.
    private static bool IsCallBack(TurnInput input, string key) =>
        input.Screening.Level == DangerLevel.None
        && Words.HasWords(key)
        && !Asks(input)
        && !Words.IsDelete(key)
        && key is not "0"
        && input.Activity.Text.Length <= 500
        && (key.Any(char.IsAsciiDigit) || Words.NamesATimeOrWay(key));

    private static void CannotCall(TurnDraft draft)
    {
        Named(draft, ReplyIds.AfterOne);
        draft.State = draft.State with { Pending = PendingQuestion.AfterCard };
    }

    private bool Command(TurnDraft draft, string key)
    {
        // The card stands above on her screen, and nothing else was offered meanwhile.
        if (key == "1" && draft.Input.State is { Level: DangerLevel.Imminent, CaseId: not null, Offered.Count: 0 })
        {
            CannotCall(draft);
            return true;
        }

        if (draft.State.CaseId is not null && Words.NamesConsent(key) is { } consent)
        {
            Named(draft, consent ? ReplyIds.ConsentYes : ReplyIds.ConsentNo);
            draft.Consent(consent);
            return true;
        }

        if (key == "0")
        {
            AskForPerson(draft);
            return true;
        }

        if (Words.IsDelete(key))
        {
            Leaving.AskToDelete(draft);
            return true;
        }

        if (Words.Retention(key) is { } retention)
        {
            Named(draft, retention switch
            {
                RetentionChoice.Session => ReplyIds.RetentionSession,
                RetentionChoice.Month => ReplyIds.RetentionMonth,
                _ => ReplyIds.RetentionDay,
            });
            draft.State = draft.State with { Retention = retention };
            Leaving.GiveReceipt(draft);
            return true;
        }

        switch (key)
        {
            case DangerQuestions.StartWords:
                NextQuestion(draft, DangerQuestionStep.Now);
                return true;
            case "toi muon hoi tiep":
                Named(draft, ReplyIds.NextQuestion);
                return true;
            case "giu bao lau" or "luu bao lau" or "chon thoi gian giu":
                Named(draft, ReplyIds.RetentionAsk);
                return true;
            default:
                return false;
        }
    }

    private void Answer(TurnDraft draft, string key)
    {
        var input = draft.Input;
        var text = input.Activity.Text.Reveal();
        if (!Words.HasWords(text))
        {
            Named(draft, ReplyIds.EmojiOnly);
            return;
        }

        var concerned = input.Screening.Level == DangerLevel.Concern;
        var ranking = RankingOf(input, key);
        switch (ranking)
        {
            case { Outcome: RankingOutcome.Answer, Candidates: [{ Kind: CandidateKind.Intent } intent, ..] }
                when !concerned && (intent.Confidence >= SurerThanAPlace || input.Understanding?.Place is null):
                Intent(draft, intent);
                break;
            case { Outcome: RankingOutcome.Answer, Candidates: [{ Kind: CandidateKind.Article } best, ..] }
                when Showable(best.Id, input.Now) is { } article && Fits(article, best, draft.State.Speaker) && (!concerned || best.Confidence >= (Asks(input) ? SureBesideAnOffer : SureWithoutAQuestion)):
                draft.Intent = article.Id;
                draft.Confidence = best.Confidence;
                if (ranking.Two is { } two && !concerned && Showable(two.First.Id, input.Now) is { } first && Showable(two.Second.Id, input.Now) is { } other
                    && Fits(first, two.First, draft.State.Speaker) && Fits(other, two.Second, draft.State.Speaker))
                {
                    draft.Intent = first.Id;
                    draft.Confidence = two.First.Confidence;
                    draft.Say(first, other);
                    break;
                }

                draft.Say(article, withChoices: !concerned);
                if (article.ReviewBy < DateOnly.FromDateTime(VietnamTime.Of(input.Now).DateTime))
                {
                    draft.Say(ReplyIds.ReviewDue);
                }

                break;
            case { Outcome: RankingOutcome.Clarify, Candidates: [var a, var b, ..] } when !concerned && LabelOf(a) is { } labelOfA && LabelOf(b) is { } labelOfB:
                Named(draft, ReplyIds.Clarify, ("a", labelOfA), ("b", labelOfB));
                draft.Confidence = a.Confidence;
                draft.Fallback = true;
                draft.State = draft.State with { Pending = PendingQuestion.Clarify };
                break;
            default:
                if (!concerned)
                {
                    NotUnderstood(draft);
                }

                break;
        }

        if (concerned)
        {
            var atSchool = ranking is { Outcome: not RankingOutcome.Unknown, Candidates: [{ Kind: CandidateKind.Article } top, ..] } && _content.Articles.TryGetValue(top.Id, out var a) && a.Topic == "hoc-duong";
            var offer = DangerCards.Concern(input.Screening, atSchool);
            if (draft.Intent.Length == 0)
            {
                draft.Intent = offer;
            }

            draft.Say(offer);
        }

        if (text.Length > LongText && draft.Bubbles < 3)
        {
            draft.Say(ReplyIds.TooLong);
        }
    }

    // A tapped title or label is that article, whatever else it may sound like.
    private Ranking RankingOf(TurnInput input, string key) =>
        _byName.TryGetValue(key, out var named)
            ? new Ranking([new Candidate(named.Id, CandidateKind.Article, 1)], RankingOutcome.Answer)
            : input.Understanding?.Ranking ?? Ranking.Nothing;

    private void NotUnderstood(TurnDraft draft)
    {
        var place = draft.Input.Understanding?.Place;
        if (place is { Ask: true })
        {
            var words = draft.Input.Understanding!.Utterance.Original;
            Named(draft, ReplyIds.PlaceAsk, ("a", words.Substring(place.Start, place.Length)));
        }
        else if (place is not null)
        {
            Named(draft, ReplyIds.PlaceReceived);
        }
        else if (draft.State.CaseId is not null && (draft.Input.Around.OnDuty || !draft.State.CallBackAsked))
        {
            // Somebody in the queue is told how things stand before being told that she was not understood.
            StandsInQueue(draft);
            draft.Fallback = true;
            draft.Confidence = 0;
        }
        else
        {
            Named(draft, draft.Input.State.LastReply is ReplyIds.Fallback or ReplyIds.FallbackAgain ? ReplyIds.FallbackAgain : ReplyIds.Fallback);
            draft.Fallback = true;
            draft.Confidence = 0;
        }
    }

    private static void StandsInQueue(TurnDraft draft)
    {
        if (draft.Input.Around.OnDuty)
        {
            Named(draft, ReplyIds.HandoffAgain);
            return;
        }

        Named(draft, ReplyIds.CallBackAsk);
        draft.State = draft.State with { Pending = PendingQuestion.CallBack, CallBackAsked = true };
    }

    private void Intent(TurnDraft draft, Candidate candidate)
    {
        switch (candidate.Id)
        {
            case "hoi-gap-nguoi":
                AskForPerson(draft);
                break;
            case "xoa-du-lieu":
                Leaving.AskToDelete(draft);
                break;
            case "thoat":
                Leaving.Leave(draft);
                break;
            default:
                if (_content.Intents.TryGetValue(candidate.Id, out var intent) && intent.Variants.Count > 0)
                {
                    draft.Say(intent.Variants[draft.Input.State.Turns % intent.Variants.Count]);
                }
                else
                {
                    NotUnderstood(draft);
                    return;
                }

                break;
        }

        draft.Intent = candidate.Id;
        draft.Confidence = candidate.Confidence;
    }

    private static void AskForPerson(TurnDraft draft)
    {
        var again = draft.Input.State.CaseId is not null;
        draft.Intent = "hoi-gap-nguoi";
        draft.AskForPerson();
        if (again && !draft.Input.Around.OnDuty && !draft.State.CallBackAsked)
        {
            StandsInQueue(draft);
            return;
        }

        if (AsksConsent(draft))
        {
            Named(draft, ReplyIds.HandoffConsent);
            draft.State = draft.State with { Pending = PendingQuestion.ConsentToRead };
            return;
        }

        Named(draft, again ? ReplyIds.HandoffAgain : ReplyIds.HandoffAsked);
        if (!again && !draft.Input.Around.OnDuty)
        {
            draft.State = draft.State with { Pending = PendingQuestion.CallBack, CallBackAsked = true };
        }
    }

    private static void NextQuestion(TurnDraft draft, DangerQuestionStep? step)
    {
        if (step is not { } next)
        {
            Named(draft, ReplyIds.AskEnd);
            return;
        }

        Named(draft, DangerQuestions.ReplyOf(next));
        draft.State = draft.State with { Pending = PendingQuestion.DangerQuestion, FlowStep = next };
    }

    private static void Greet(TurnDraft draft)
    {
        Named(draft, draft.Input.State.Turns == 0 ? ReplyIds.Welcome : ReplyIds.WelcomeBack);
        draft.State = draft.State with { NoticeGiven = true, Pending = PendingQuestion.SafeToWrite };
    }

    private static void GiveNotice(TurnDraft draft)
    {
        if (draft.Input.GivesNotice && !draft.State.NoticeGiven && draft.State.Level < DangerLevel.High && draft.Bubbles is > 0 and < 3)
        {
            draft.Say(ReplyIds.Notice);
            draft.State = draft.State with { NoticeGiven = true };
        }
    }

    internal static void Named(TurnDraft draft, string id, params (string Name, string Value)[] places)
    {
        draft.Say(id, places);
        if (draft.Intent.Length == 0)
        {
            draft.Intent = id;
        }
    }

    private static bool Asks(TurnInput input) => input.Understanding is { Asks: true };

    private Article? Sure(TurnInput input, double atLeast) =>
        input.Understanding?.Ranking is { Outcome: RankingOutcome.Answer, Candidates: [{ Kind: CandidateKind.Article } best, ..] } && best.Confidence >= atLeast
            ? Showable(best.Id, input.Now)
            : null;

    // Law that is not in force on the day is never served as current.
    private Article? Showable(string id, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(VietnamTime.Of(now).DateTime);
        return _content.Articles.TryGetValue(id, out var article)
            && article.Confidence != Knowledge.Articles.Confidence.Low
            && _content.Law.Carries(article.Citations, article.Answer + article.Steps, today)
                ? article
                : null;
    }

    // What is written for the person who uses violence is told to nobody else by a mere guess.
    private static bool Fits(Article article, Candidate candidate, SpeakerRole speaker) =>
        candidate.Confidence >= SureForAnother || speaker == SpeakerRole.PersonUsingViolence || article.For is not ["nguoi-gay-bao-luc"];

    private string? LabelOf(Candidate candidate) => candidate.Kind == CandidateKind.Article && _content.Articles.TryGetValue(candidate.Id, out var a) ? a.Label : null;
}
