namespace DvBot.Knowledge.Places;

/// <summary>The words of place before a name.</summary>
/// <param name="Kind">What they say.</param>
/// <param name="IsStrong">True if they make even an everyday word a place: ở, tại, quê.</param>
/// <param name="IsDirect">True if nothing stands between.</param>
internal readonly record struct Cue(CueKind Kind, bool IsStrong, bool IsDirect);
