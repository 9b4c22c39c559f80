namespace DvBot.Knowledge.Words;

/// <summary>A syllable as it looks without marks, and the marked forms it stands for in the content. Immutable after building.</summary>
/// <param name="id">Its number in the model.</param>
/// <param name="bare">The syllable without any mark.</param>
internal sealed class SpokenSyllable(int id, string bare)
{
    /// <summary>Its number in the model.</summary>
    internal int Id { get; } = id;

    /// <summary>The syllable without any mark.</summary>
    internal string Bare { get; } = bare;

    /// <summary>True when a Vietnamese syllable may look like this; set once when the model is made.</summary>
    internal bool IsReal { get; set; }

    /// <summary>How often it stands in the lines, with or without marks.</summary>
    internal int Count { get; set; }

    /// <summary>The marked forms, in the order they were met; empty when the lines never write its marks.</summary>
    internal List<string> Forms { get; } = [];

    /// <summary>How often each form stands in accented lines.</summary>
    internal List<int> FormCounts { get; } = [];

    /// <summary>Probability of each form among all forms of the model.</summary>
    internal float[] Probability { get; set; } = [];

    /// <summary>What is left for followers never met after the form; 1 when none was met at all.</summary>
    internal float[] Backoff { get; set; } = [];

    /// <summary>The number of a form; a new one when it was not met before.</summary>
    internal byte FormNumber(string form)
    {
        var at = Forms.IndexOf(form);
        if (at < 0)
        {
            // No syllable has more than some twenty forms; odd content must not overflow the byte.
            at = Math.Min(Forms.Count, byte.MaxValue);
            if (at == Forms.Count)
            {
                Forms.Add(form);
                FormCounts.Add(0);
            }
        }

        return (byte)at;
    }
}
