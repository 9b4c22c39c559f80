using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Words;

namespace DvBot.Knowledge.Content;

/// <summary>
/// Every way of asking of articles and intents, to find the same words under two ids: marks, chat spellings and signs do
/// not tell two lines apart. Not thread safe.
/// </summary>
/// <param name="lexicon">Chat spellings.</param>
/// <param name="issues">Receives the problems.</param>
internal sealed class AskedAsLines(Lexicon lexicon, List<ContentIssue> issues)
{
    private readonly Dictionary<string, (string Id, string File, int Line)> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Utterance> _read = new(StringComparer.Ordinal);

    /// <summary>Reads a text; a line that was added is not read twice.</summary>
    public Utterance Read(string text)
    {
        if (!_read.TryGetValue(text, out var utterance))
        {
            utterance = Utterance.Read(text, lexicon);
            _read.Add(text, utterance);
        }

        return utterance;
    }

    /// <summary>Adds the lines of one article or intent and reports those that another already has.</summary>
    public void Add(string id, string file, IReadOnlyList<(string Text, int Line)> lines)
    {
        foreach (var (text, line) in lines)
        {
            var key = string.Join(' ', Read(text).Tokens.Where(t => t.Kind is TokenKind.Word or TokenKind.Number).Select(t => t.Bare));
            if (key.Length == 0 || _lines.TryAdd(key, (id, file, line)))
            {
                continue;
            }

            var first = _lines[key];
            if (first.Id != id)
            {
                issues.Add(new ContentIssue(file, line, $"câu hỏi \"{text}\" trùng với bài `{first.Id}` ({first.File}:{first.Line})", "mỗi câu hỏi chỉ thuộc một bài"));
            }
        }
    }
}
