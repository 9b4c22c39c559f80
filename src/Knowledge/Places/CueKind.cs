namespace DvBot.Knowledge.Places;

/// <summary>What the words before a name say about it. Higher values speak louder when several places are named.</summary>
internal enum CueKind
{
    /// <summary>Not there ("không ở Hà Nội").</summary>
    Denied,

    /// <summary>Left behind ("từ", "khỏi").</summary>
    From,

    /// <summary>Where somebody comes from ("quê", "người").</summary>
    Origin,

    /// <summary>Nothing.</summary>
    None,

    /// <summary>On the way there, or an office of that place ("về", "công an").</summary>
    Near,

    /// <summary>Where somebody else is ("chồng em ở").</summary>
    There,

    /// <summary>Here ("ở", "tại").</summary>
    Here,

    /// <summary>Here and now ("giờ em ở").</summary>
    Now,
}
