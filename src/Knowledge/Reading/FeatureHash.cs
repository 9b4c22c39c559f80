namespace DvBot.Knowledge.Reading;

/// <summary>FNV-1a over the characters of a feature's name, so that a name can be hashed piece by piece without being built.</summary>
internal static class FeatureHash
{
    internal const uint Start = 2166136261;

    internal static uint Of(ReadOnlySpan<char> text, uint hash = Start)
    {
        foreach (var c in text)
        {
            hash = Of(c, hash);
        }

        return hash;
    }

    internal static uint Of(char c, uint hash) => (hash ^ c) * 16777619;
}
