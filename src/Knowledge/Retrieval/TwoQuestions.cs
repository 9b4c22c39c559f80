using DvBot.Knowledge.Reading;

namespace DvBot.Knowledge.Retrieval;

/// <summary>
/// Where a message may be two questions: at a sign, or before a joining word ("và", "còn", "với lại"), when what stands before and what stands after both ask.
/// Pure, thread safe.
/// </summary>
internal static class TwoQuestions
{
    private const int FewestWords = 7;
    private const int FewestWordsEach = 3;
    private const int MostPlaces = 4;

    /// <summary>Numbers of tokens before which the message may be parted, at most four.</summary>
    /// <param name="utterance">The message.</param>
    public static IReadOnlyList<int> PlacesIn(Utterance utterance)
    {
        var tokens = utterance.Tokens;
        if (tokens.Count < FewestWords)
        {
            return [];
        }

        var places = new List<int>();
        for (var i = FewestWordsEach; i <= tokens.Count - FewestWordsEach && places.Count < MostPlaces; i++)
        {
            if (Parts(tokens, i) && QuestionForm.IsIn(utterance, 0, i) && QuestionForm.IsIn(utterance, i, tokens.Count))
            {
                places.Add(i);
            }
        }

        return places;
    }

    private static bool Parts(IReadOnlyList<Token> tokens, int at) =>
        (tokens[at - 1].Kind == TokenKind.Break && tokens[at].Kind != TokenKind.Break)
        || tokens[at] is { Kind: TokenKind.Word, Form: "và" or "va" or "còn" or "với" or "ngoài" or "rồi" or "tiện" };
}
