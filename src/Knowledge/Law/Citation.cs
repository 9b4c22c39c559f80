namespace DvBot.Knowledge.Law;

/// <summary>A provision by document number and place in it.</summary>
/// <param name="Document">Number of the document, e.g. <c>13/2022/QH15</c>.</param>
/// <param name="At">Place in it, e.g. <c>Điều 25 khoản 1</c>.</param>
public sealed record Citation(string Document, string At)
{
    /// <summary><c>document:place</c>, the form of <c>ask --jsonl</c> and of content files.</summary>
    public override string ToString() => $"{Document}:{At}";
}
