namespace DvBot.Knowledge.Reading;

/// <summary>How the words of a <see cref="Signal"/> are meant.</summary>
public enum Polarity
{
    /// <summary>Said as true.</summary>
    Affirmed,

    /// <summary>Denied ("chưa bao giờ bóp cổ").</summary>
    Negated,

    /// <summary>Supposed, feared or asked about ("nếu mà nó đánh thì sao").</summary>
    Hypothetical,

    /// <summary>A question of law or fact without a case of one's own ("dọa giết bị phạt thế nào").</summary>
    LegalQuestion,

    /// <summary>News, film, game, song, homework.</summary>
    Story,

    /// <summary>Figure of speech or another sense of the words ("giết thời gian").</summary>
    Idiom,
}
