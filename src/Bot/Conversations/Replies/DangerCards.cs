using DvBot.Bot.Screening;

namespace DvBot.Bot.Conversations.Replies;

/// <summary>Which card or gentle offer fits what a message shows. Pure; the wording is content.</summary>
public static class DangerCards
{
    private static readonly (string Code, string Card)[] _imminent =
    [
        (ReasonCodes.Strangulation, "card-imminent-strangled"),
        (ReasonCodes.Injury, "card-imminent-injury"),
        (ReasonCodes.SexualViolence, "card-imminent-sexual"),
        (ReasonCodes.ChildAtRisk, "card-imminent-child"),
        (ReasonCodes.ElderDisabled, "card-imminent-elder-disabled"),
        (ReasonCodes.Weapon, "card-imminent-weapon"),
        (ReasonCodes.KillThreat, "card-imminent-kill-threat"),
        (ReasonCodes.Confinement, "card-imminent-confined"),
        (ReasonCodes.AttackNow, "card-imminent-attack"),
        (ReasonCodes.PartnerSuicideThreat, "card-imminent-partner-suicide"),
        (ReasonCodes.CryForHelp, "card-imminent-cry"),
    ];

    private static readonly (string Code, string Card)[] _high =
    [
        (ReasonCodes.Strangulation, "card-high-strangulation"),
        (ReasonCodes.SexualViolence, "card-high-sexual"),
        (ReasonCodes.Weapon, "card-high-weapon"),
        (ReasonCodes.KillThreat, "card-high-kill-threat"),
        (ReasonCodes.FearsDeath, "card-high-kill-threat"),
        (ReasonCodes.Pregnancy, "card-high-pregnancy"),
        (ReasonCodes.Injury, "card-high-injury"),
        (ReasonCodes.Confinement, "card-high-confinement"),
        (ReasonCodes.ChildAtRisk, "card-high-child-beaten"),
        (ReasonCodes.ElderDisabled, "card-high-elder-disabled"),
        (ReasonCodes.TraffickingForeign, "card-high-trafficking"),
        (ReasonCodes.Stalking, "card-high-stalking"),
        (ReasonCodes.PartnerSuicideThreat, "card-high-partner-suicide"),
        (ReasonCodes.Separation, "card-high-separation"),
        (ReasonCodes.FamilyGroupPressure, "card-high-forced-marriage"),
        (ReasonCodes.Escalation, "card-high-escalation"),
        (ReasonCodes.SilenceSignal, "card-high-silence"),
    ];

    /// <summary>Every card and offer this class can name.</summary>
    public static IReadOnlyCollection<string> All { get; } =
    [
        "card-imminent-fire",
        .. _imminent.Select(c => c.Card).Distinct(),
        .. _high.Select(c => c.Card).Distinct(),
        "card-imminent-perpetrator", "card-imminent-child-speaking", "card-imminent-suicide", "card-imminent-bystander", "card-imminent-strangling",
        "card-high-perpetrator", "card-high-child-speaking", "card-high-suicide", "card-high-sexual-child", "card-high-bystander", "card-high-general",
        "concern-violence", "concern-control", "concern-economic", "concern-child", "concern-school", "concern-perpetrator", "concern-bystander", "concern-harassment",
    ];

    /// <summary>The emergency card for a message at <see cref="DangerLevel.Imminent"/>.</summary>
    /// <param name="screening">What the message shows.</param>
    /// <param name="fire">True for petrol, gas or flames; false when things are only smashed.</param>
    public static string Imminent(ScreeningResult screening, bool fire)
    {
        ArgumentNullException.ThrowIfNull(screening);
        return screening switch
        {
            _ when screening.Has(ReasonCodes.Suicide) && screening.Speaker != SpeakerRole.Bystander => "card-imminent-suicide",
            { Speaker: SpeakerRole.PersonUsingViolence } => "card-imminent-perpetrator",
            { Speaker: SpeakerRole.Child } => "card-imminent-child-speaking",
            _ when fire => "card-imminent-fire",
            { Speaker: SpeakerRole.Bystander } when !screening.Has(ReasonCodes.ChildAtRisk) => "card-imminent-bystander",

            // Hands at her throat now: police first, the doctor right after.
            _ when screening.Has(ReasonCodes.Strangulation) && screening.Has(ReasonCodes.AttackNow) => "card-imminent-strangling",
            _ => First(_imminent, screening, "card-imminent-attack"),
        };
    }

    /// <summary>The help card for a message at <see cref="DangerLevel.High"/>.</summary>
    public static string High(ScreeningResult screening)
    {
        ArgumentNullException.ThrowIfNull(screening);
        return screening switch
        {
            _ when screening.Has(ReasonCodes.Suicide) && screening.Speaker != SpeakerRole.Bystander => "card-high-suicide",
            { Speaker: SpeakerRole.PersonUsingViolence } => "card-high-perpetrator",
            { Speaker: SpeakerRole.Child } => "card-high-child-speaking",
            _ when screening.Has(ReasonCodes.SexualViolence) && screening.Has(ReasonCodes.ChildAtRisk) => "card-high-sexual-child",
            _ when screening.Has(ReasonCodes.FamilyGroupPressure) && screening.Has(ReasonCodes.ChildAtRisk) => "card-high-forced-marriage",
            { Speaker: SpeakerRole.Bystander } when !screening.Has(ReasonCodes.ChildAtRisk) && !screening.Has(ReasonCodes.ElderDisabled) => "card-high-bystander",
            _ => First(_high, screening, "card-high-general"),
        };
    }

    /// <summary>The gentle offer for a message at <see cref="DangerLevel.Concern"/>.</summary>
    public static string Concern(ScreeningResult screening, bool atSchool)
    {
        ArgumentNullException.ThrowIfNull(screening);
        return screening switch
        {
            { Speaker: SpeakerRole.PersonUsingViolence } => "concern-perpetrator",
            _ when atSchool => "concern-school",
            { Speaker: SpeakerRole.Child } => "concern-child",
            { Speaker: SpeakerRole.Bystander } => "concern-bystander",
            _ when screening.Has(ReasonCodes.PhysicalViolence) => "concern-violence",
            _ when screening.Has(ReasonCodes.EconomicViolence) => "concern-economic",
            _ when screening.Has(ReasonCodes.CoerciveControl) => "concern-control",
            _ when screening.Has(ReasonCodes.Stalking) || screening.Has(ReasonCodes.SexualViolence) => "concern-harassment",
            _ => "concern-violence",
        };
    }

    private static string First((string Code, string Card)[] order, ScreeningResult screening, string otherwise)
    {
        foreach (var (code, card) in order)
        {
            if (screening.Has(code))
            {
                return card;
            }
        }

        return otherwise;
    }
}
