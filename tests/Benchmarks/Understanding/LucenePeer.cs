using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace DvBot.Benchmarks.Understanding;

/// <summary>
/// Lucene.NET's BM25 over the same lines: one document a line, a field as written and a field without marks. The class of the best line wins,
/// or, summed, the class whose best five lines weigh most.
/// </summary>
internal sealed class LucenePeer : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const int Best = 5;

    private readonly RAMDirectory _directory = new();
    private readonly Analyzer _marked = Analyzer.NewAnonymous((_, reader) => Components(reader, folded: false));
    private readonly Analyzer _folded = Analyzer.NewAnonymous((_, reader) => Components(reader, folded: true));
    private readonly IndexReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly bool _summed;

    /// <summary>Indexes the lines.</summary>
    /// <param name="lines">Lines with their class.</param>
    /// <param name="summed">Whether the lines of a class are added up.</param>
    public LucenePeer(IEnumerable<(string Id, string Text)> lines, bool summed)
    {
        _summed = summed;
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(Version, _marked) { Similarity = new BM25Similarity() }))
        {
            foreach (var (id, text) in lines)
            {
                writer.AddDocument(
                [
                    new StringField("id", id, Field.Store.YES),
                    new TextField("marked", Tokens(_marked, text)),
                    new TextField("folded", Tokens(_folded, text)),
                ]);
            }
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>The class of a message; empty when nothing matches.</summary>
    public string Top(string text)
    {
        var query = new BooleanQuery();
        Add(query, "marked", _marked, text);
        Add(query, "folded", _folded, text);
        if (query.Clauses.Count == 0)
        {
            return "";
        }

        var hits = _searcher.Search(query, _summed ? 50 : 1).ScoreDocs;
        return hits.Select(h => (Id: _searcher.Doc(h.Doc).Get("id"), h.Score))
            .GroupBy(h => h.Id, StringComparer.Ordinal)
            .Select(g => (g.Key, Score: g.Take(Best).Sum(h => h.Score)))
            .OrderByDescending(g => g.Score)
            .Select(g => g.Key)
            .FirstOrDefault() ?? "";
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _marked.Dispose();
        _folded.Dispose();
        _directory.Dispose();
    }

    private static TokenStreamComponents Components(TextReader reader, bool folded)
    {
        var tokens = new StandardTokenizer(Version, reader);
        TokenStream stream = new LowerCaseFilter(Version, tokens);
        return new TokenStreamComponents(tokens, folded ? new ASCIIFoldingFilter(stream) : stream);
    }

    private static TokenStream Tokens(Analyzer analyzer, string text)
    {
        // A copy of the terms: analyzers hand out one stream at a time.
        return new WhitespaceTokenizer(Version, new StringReader(string.Join(' ', Terms(analyzer, text))));
    }

    private static List<string> Terms(Analyzer analyzer, string text)
    {
        var terms = new List<string>();
        using var stream = analyzer.GetTokenStream("f", text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            terms.Add(term.ToString()!);
        }

        stream.End();
        return terms;
    }

    private static void Add(BooleanQuery query, string field, Analyzer analyzer, string text)
    {
        foreach (var term in Terms(analyzer, text).Distinct(StringComparer.Ordinal))
        {
            query.Add(new TermQuery(new Term(field, term)), Occur.SHOULD);
        }
    }
}
