using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Reading;

/// <summary>How likely it is that somebody types one form and means another with the same letters.</summary>
internal static class MarkFit
{
    // "đanh": the keyboard dropped the tone; "chòng": the hat; "nữa" for "nửa": many say them alike.
    private const float ToneMissing = 0.04f;
    private const float ShapeMissing = 0.03f;
    private const float HookForTilde = 0.06f;

    /// <summary>The probability of leaving out all marks of a word.</summary>
    /// <param name="accented">0 when nothing around bears marks, 1 when the text is accented throughout.</param>
    internal static float Bare(double accented) => (float)(1 - (0.985 * accented));

    /// <summary>The probability of typing <paramref name="typed"/>, which bears marks, for <paramref name="meant"/>; both the same letters.</summary>
    internal static float Of(string typed, string meant)
    {
        if (string.Equals(typed, meant, StringComparison.Ordinal))
        {
            return 1;
        }

        if (typed.Length != meant.Length)
        {
            return 0;
        }

        var tone = ToneMarks.Level;
        var meantTone = ToneMarks.Level;
        var fit = 1f;
        for (var i = 0; i < typed.Length; i++)
        {
            var (letter, t) = ToneMarks.Split(typed[i]);
            var (other, m) = ToneMarks.Split(meant[i]);
            tone = t == ToneMarks.Level ? tone : t;
            meantTone = m == ToneMarks.Level ? meantTone : m;
            if (letter != other)
            {
                if (ToneMarks.Bare(letter) != letter)
                {
                    return 0;
                }

                fit = ShapeMissing;
            }
        }

        if (tone == meantTone)
        {
            return fit;
        }

        var (hook, tilde) = (ToneMarks.Hook, ToneMarks.Tilde);
        return tone == ToneMarks.Level ? fit * ToneMissing : (tone == hook && meantTone == tilde) || (tone == tilde && meantTone == hook) ? fit * HookForTilde : 0;
    }
}
