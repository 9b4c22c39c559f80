using DvBot.Knowledge.Text;
using DvBot.Knowledge.Words;

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

    /// <summary>
    /// The form of a syllable that keeps the marks typed in another word; the bare syllable when none were typed, null when no form
    /// of the content has them.
    /// </summary>
    internal static string? Keep(string typed, SpokenSyllable syllable)
    {
        if (System.Text.Ascii.IsValid(typed))
        {
            return syllable.Bare;
        }

        string? best = null;
        var most = 0;
        for (var f = 0; f < syllable.Forms.Count; f++)
        {
            if (syllable.FormCounts[f] > most && HasMarksOf(typed, syllable.Forms[f]))
            {
                (best, most) = (syllable.Forms[f], syllable.FormCounts[f]);
            }
        }

        return best;
    }

    /// <summary>How usual the marks of a form are among the forms of its syllable: a logarithm, 0 for a form without marks.</summary>
    internal static double Usual(string form, SpokenSyllable? syllable)
    {
        if (syllable is null || System.Text.Ascii.IsValid(form))
        {
            return 0;
        }

        var at = syllable.Forms.IndexOf(form);
        return Math.Log(((at < 0 ? 0 : syllable.FormCounts[at]) + 0.2) / (syllable.FormCounts.Sum() + 1.0));
    }

    private static bool HasMarksOf(string typed, string form)
    {
        foreach (var c in typed)
        {
            var (letter, tone) = ToneMarks.Split(c);
            if ((ToneMarks.Bare(letter) != letter && !Contains(form, letter, -1)) || (tone != ToneMarks.Level && !Contains(form, '\0', tone)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Contains(string form, char shaped, int tone)
    {
        foreach (var c in form)
        {
            var (letter, t) = ToneMarks.Split(c);
            if (tone < 0 ? letter == shaped : t == tone)
            {
                return true;
            }
        }

        return false;
    }
}
