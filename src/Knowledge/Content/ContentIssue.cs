namespace DvBot.Knowledge.Content;

/// <summary>One problem found in <c>content/vi</c>, in words an editor who does not program understands.</summary>
/// <param name="File">Path as given to the reader, with forward slashes.</param>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Problem">What is wrong, in Vietnamese.</param>
/// <param name="Expected">What was expected, in Vietnamese.</param>
public sealed record ContentIssue(string File, int Line, string Problem, string Expected)
{
    /// <summary><c>file:line: what is wrong, what is expected</c>.</summary>
    public override string ToString() => $"{File}:{Line}: {Problem}, {Expected}";
}
