namespace DvBot.Knowledge.Reading;

/// <summary>A node of the tree of all words of all classes: children by bare syllable, told apart by their marks.</summary>
internal sealed class WordNode
{
    internal Dictionary<string, List<(string Marked, bool Strict, WordNode Node)>>? Children { get; private set; }

    /// <summary>Classes a word that ends here belongs to.</summary>
    internal List<int>? Classes { get; private set; }

    /// <summary>True for a single syllable that many other words look like when its marks are left out.</summary>
    internal bool Common { get; set; }

    internal WordNode Child(string marked, string bare, bool strict)
    {
        Children ??= new Dictionary<string, List<(string, bool, WordNode)>>(StringComparer.Ordinal);
        if (!Children.TryGetValue(bare, out var list))
        {
            Children[bare] = list = [];
        }

        foreach (var (m, s, node) in list)
        {
            if (s == strict && string.Equals(m, marked, StringComparison.Ordinal))
            {
                return node;
            }
        }

        var added = new WordNode();
        list.Add((marked, strict, added));
        return added;
    }

    internal void AddClass(int id)
    {
        Classes ??= [];
        if (!Classes.Contains(id))
        {
            Classes.Add(id);
        }
    }
}
