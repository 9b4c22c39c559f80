namespace DvBot.Knowledge.Articles;

/// <summary>
/// How a person is addressed, after how she calls herself (voice: "Xưng hô"). Immutable and thread safe.
/// The bot itself is always "mình"; it never guesses sex or age beyond the person's own word.
/// </summary>
public sealed record AddressForm
{
    private AddressForm(string word) => Word = word;

    /// <summary>"bạn": for those who call themselves tôi, tui, tao or nothing.</summary>
    public static AddressForm Default { get; } = new("bạn");

    /// <summary>The word, lower case: bạn, em, chị, anh, cô, chú, bác, ông or bà.</summary>
    public string Word { get; }

    /// <summary>The form for how a person calls herself.</summary>
    /// <param name="selfForm">Her word in lower case ("em", "cháu", "chị" ...); null or unknown gives <see cref="Default"/>.</param>
    public static AddressForm For(string? selfForm) => selfForm switch
    {
        "em" or "cháu" or "con" => new AddressForm("em"),
        "chị" or "anh" or "cô" or "chú" or "bác" or "ông" or "bà" => new AddressForm(selfForm),
        _ => Default,
    };

    /// <summary>Puts the word for <c>{bạn}</c>, and with a capital for <c>{Bạn}</c>; all else stays as it is.</summary>
    public string Fill(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains('{', StringComparison.Ordinal)
            ? text.Replace("{bạn}", Word, StringComparison.Ordinal)
                .Replace("{Bạn}", char.ToUpperInvariant(Word[0]) + Word[1..], StringComparison.Ordinal)
            : text;
    }
}
