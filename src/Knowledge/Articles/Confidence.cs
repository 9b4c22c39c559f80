namespace DvBot.Knowledge.Articles;

/// <summary>How sure a fact is. Low is never shown to people.</summary>
public enum Confidence
{
    /// <summary>Not to be shown.</summary>
    Low,

    /// <summary>One secondary source: hedged when shown.</summary>
    Medium,

    /// <summary>The text of the law, the operator's own page, or two independent sources.</summary>
    High,
}
