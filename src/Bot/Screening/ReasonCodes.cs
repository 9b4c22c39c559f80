using System.Collections.Frozen;

namespace DvBot.Bot.Screening;

/// <summary>The closed list of reason codes (contracts, danger).</summary>
public static class ReasonCodes
{
#pragma warning disable CS1591 // the codes speak for themselves
    public const string AttackNow = "attack_now";
    public const string Injury = "injury";
    public const string Strangulation = "strangulation";
    public const string Weapon = "weapon";
    public const string KillThreat = "kill_threat";
    public const string FearsDeath = "fears_death";
    public const string Escalation = "escalation";
    public const string Pregnancy = "pregnancy";
    public const string Separation = "separation";
    public const string SexualViolence = "sexual_violence";
    public const string Stalking = "stalking";
    public const string CoerciveControl = "coercive_control";
    public const string Confinement = "confinement";
    public const string ChildAtRisk = "child_at_risk";
    public const string MinorSpeaking = "minor_speaking";
    public const string Suicide = "suicide";
    public const string PartnerSuicideThreat = "partner_suicide_threat";
    public const string AlcoholDrugs = "alcohol_drugs";
    public const string TraffickingForeign = "trafficking_foreign";
    public const string ElderDisabled = "elder_disabled";
    public const string FireDestruction = "fire_destruction";
    public const string Animals = "animals";
    public const string FamilyGroupPressure = "family_group_pressure";
    public const string SilenceSignal = "silence_signal";
    public const string CryForHelp = "cry_for_help";
    public const string PhysicalViolence = "physical_violence";
    public const string EmotionalViolence = "emotional_violence";
    public const string EconomicViolence = "economic_violence";
#pragma warning restore CS1591

    /// <summary>Every code, in the order of the contracts.</summary>
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet(
    [
        AttackNow, Injury, Strangulation, Weapon, KillThreat, FearsDeath, Escalation, Pregnancy, Separation, SexualViolence,
        Stalking, CoerciveControl, Confinement, ChildAtRisk, MinorSpeaking, Suicide, PartnerSuicideThreat, AlcoholDrugs,
        TraffickingForeign, ElderDisabled, FireDestruction, Animals, FamilyGroupPressure, SilenceSignal, CryForHelp,
        PhysicalViolence, EmotionalViolence, EconomicViolence,
    ], StringComparer.Ordinal);
}
