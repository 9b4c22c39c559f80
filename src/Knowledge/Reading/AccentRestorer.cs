using System.Buffers;
using DvBot.Knowledge.Words;

namespace DvBot.Knowledge.Reading;

/// <summary>
/// Weighs the forms of a <see cref="Lattice"/> against each other by pairs and triples of the model, forward and backward, so
/// that every form gets its share of all readings of the whole. Time and space are linear in the number of words: the cost of
/// a place is the number of its forms times those of the one before, plus the entries the model has for just these syllables.
/// </summary>
internal ref struct AccentRestorer
{
    private readonly SpeechModel _speech;
    private readonly Lattice _lattice;
    private readonly int[] _offsets;
    private readonly Span<float> _steps;
    private readonly Span<float> _rests;
    private readonly Span<float> _forward;

    private AccentRestorer(SpeechModel speech, Lattice lattice, int[] offsets, Span<float> room)
    {
        _speech = speech;
        _lattice = lattice;
        _offsets = offsets;
        var size = offsets[lattice.Count];
        _steps = room[..size];
        _rests = room.Slice(size, size);
        _forward = room.Slice(2 * size, size);
    }

    /// <summary>The likely forms of every token, in the same order; signs and numbers are what they are.</summary>
    internal static RestoredWord[] Restore(IReadOnlyList<Token> tokens, Lexicon lexicon)
    {
        var lattice = new Lattice(lexicon, tokens);
        var offsets = ArrayPool<int>.Shared.Rent(lattice.Count + 1);
        offsets[0] = 0;
        offsets[1] = 0;
        for (var place = 1; place < lattice.Count; place++)
        {
            offsets[place + 1] = offsets[place] + (lattice.Width(place - 1) * lattice.Width(place));
        }

        var size = offsets[lattice.Count];
        var room = ArrayPool<float>.Shared.Rent(3 * size);
        try
        {
            var restorer = new AccentRestorer(lexicon.Speech, lattice, offsets, room.AsSpan(0, 3 * size));
            restorer.WeighSteps();
            restorer.GoForward();
            return restorer.GoBackward(tokens);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(offsets);
            ArrayPool<float>.Shared.Return(room);
        }
    }

    // The step from a form at a place to one at the next, by pairs; and what a pair leaves for thirds it was never met with.
    private readonly void WeighSteps()
    {
        for (var place = 1; place < _lattice.Count; place++)
        {
            var width = _lattice.Width(place);
            var steps = _steps[_offsets[place].._offsets[place + 1]];
            var rests = _rests[_offsets[place].._offsets[place + 1]];
            rests.Fill(1);
            var before = _lattice.Forms(place - 1);
            var forms = _lattice.Forms(place);
            for (var a = 0; a < before.Length; a++)
            {
                var backoff = before[a].Backoff;
                for (var b = 0; b < forms.Length; b++)
                {
                    steps[(a * width) + b] = backoff * forms[b].Alone;
                }
            }

            foreach (var first in _lattice.Groups(place - 1))
            {
                foreach (var second in _lattice.Groups(place))
                {
                    for (var at = _speech.FirstPair(first.Syllable, second.Syllable); at >= 0;)
                    {
                        ref readonly var pair = ref _speech.Pair(at);
                        var to = ((first.First + pair.First) * width) + second.First + pair.Second;
                        steps[to] += pair.Probability;
                        rests[to] = pair.Backoff;
                        at = pair.Next;
                    }
                }
            }
        }
    }

    private readonly void GoForward()
    {
        var first = _lattice.Forms(1);
        for (var b = 0; b < first.Length; b++)
        {
            _forward[b] = _steps[b] * first[b].Typed;
        }

        for (var place = 2; place < _lattice.Count; place++)
        {
            var (widthB, width) = (_lattice.Width(place - 1), _lattice.Width(place));
            var widthA = _lattice.Width(place - 2);
            var last = _forward[_offsets[place - 1].._offsets[place]];
            var rests = _rests[_offsets[place - 1].._offsets[place]];
            var now = _forward[_offsets[place].._offsets[place + 1]];
            var steps = _steps[_offsets[place].._offsets[place + 1]];
            for (var b = 0; b < widthB; b++)
            {
                var left = 0f;
                for (var a = 0; a < widthA; a++)
                {
                    left += last[(a * widthB) + b] * rests[(a * widthB) + b];
                }

                for (var c = 0; c < width; c++)
                {
                    now[(b * width) + c] = left * steps[(b * width) + c];
                }
            }

            foreach (var ga in _lattice.Groups(place - 2))
            {
                foreach (var gb in _lattice.Groups(place - 1))
                {
                    foreach (var gc in _lattice.Groups(place))
                    {
                        for (var at = _speech.FirstTriple(ga.Syllable, gb.Syllable, gc.Syllable); at >= 0;)
                        {
                            ref readonly var triple = ref _speech.Triple(at);
                            var b = gb.First + triple.Second;
                            now[(b * width) + gc.First + triple.Third] += last[((ga.First + triple.First) * widthB) + b] * triple.Probability;
                            at = triple.Next;
                        }
                    }
                }
            }

            var forms = _lattice.Forms(place);
            for (var i = 0; i < now.Length; i++)
            {
                now[i] *= forms[i % width].Typed;
            }

            Normalise(now);
        }
    }

    private readonly RestoredWord[] GoBackward(IReadOnlyList<Token> tokens)
    {
        var widest = 0;
        for (var place = 1; place < _lattice.Count; place++)
        {
            widest = Math.Max(widest, _offsets[place + 1] - _offsets[place]);
        }

        var room = ArrayPool<float>.Shared.Rent(3 * widest);
        var next = room.AsSpan(0, widest);
        var here = room.AsSpan(widest, widest);
        var shares = room.AsSpan(2 * widest, widest);
        next.Fill(1);
        var result = new RestoredWord[tokens.Count];
        var token = tokens.Count - 1;
        for (var place = _lattice.Count - 1; place >= 1; place--)
        {
            var width = _lattice.Width(place);
            var widthA = _lattice.Width(place - 1);
            if (place < _lattice.Count - 1)
            {
                Back(place, next, here);
                var swap = next;
                next = here;
                here = swap;
            }

            while (token >= 0 && _lattice.PlaceOf[token] < 0)
            {
                result[token] = AsItIs(tokens[token]);
                token--;
            }

            if (token >= 0 && _lattice.PlaceOf[token] == place)
            {
                var share = shares[..width];
                share.Clear();
                var forward = _forward[_offsets[place].._offsets[place + 1]];
                for (var a = 0; a < widthA; a++)
                {
                    for (var b = 0; b < width; b++)
                    {
                        share[b] += forward[(a * width) + b] * next[(a * width) + b];
                    }
                }

                result[token] = Choose(_lattice.Forms(place), share);
                token--;
            }
        }

        while (token >= 0)
        {
            result[token] = AsItIs(tokens[token]);
            token--;
        }

        ArrayPool<float>.Shared.Return(room);
        return result;
    }

    // What stands after a pair of forms (place - 1, place), from what stands after the pairs one place on.
    private readonly void Back(int place, Span<float> after, Span<float> here)
    {
        var (widthB, width) = (_lattice.Width(place), _lattice.Width(place + 1));
        var widthA = _lattice.Width(place - 1);
        var steps = _steps[_offsets[place + 1].._offsets[place + 2]];
        var rests = _rests[_offsets[place].._offsets[place + 1]];
        var forms = _lattice.Forms(place + 1);
        for (var i = 0; i < widthB * width; i++)
        {
            after[i] *= forms[i % width].Typed;
        }

        for (var b = 0; b < widthB; b++)
        {
            var sum = 0f;
            for (var c = 0; c < width; c++)
            {
                sum += steps[(b * width) + c] * after[(b * width) + c];
            }

            for (var a = 0; a < widthA; a++)
            {
                here[(a * widthB) + b] = sum * rests[(a * widthB) + b];
            }
        }

        foreach (var ga in _lattice.Groups(place - 1))
        {
            foreach (var gb in _lattice.Groups(place))
            {
                foreach (var gc in _lattice.Groups(place + 1))
                {
                    for (var at = _speech.FirstTriple(ga.Syllable, gb.Syllable, gc.Syllable); at >= 0;)
                    {
                        ref readonly var triple = ref _speech.Triple(at);
                        var b = gb.First + triple.Second;
                        here[((ga.First + triple.First) * widthB) + b] += triple.Probability * after[(b * width) + gc.First + triple.Third];
                        at = triple.Next;
                    }
                }
            }
        }

        Normalise(here[..(widthA * widthB)]);
    }

    private static RestoredWord Choose(ReadOnlySpan<LatticeForm> forms, Span<float> share)
    {
        Normalise(share);
        var above = 0;
        var best = 0;
        for (var b = 0; b < share.Length; b++)
        {
            best = share[b] > share[best] ? b : best;
            above += share[b] >= RestoredWord.Least ? 1 : 0;
        }

        if (above <= 1)
        {
            return new RestoredWord(forms[best].Form, share[best], [new RestoredForm(forms[best].Form, share[best])]);
        }

        var candidates = new RestoredForm[above];
        var at = 0;
        for (var b = 0; b < share.Length; b++)
        {
            if (share[b] >= RestoredWord.Least)
            {
                candidates[at++] = new RestoredForm(forms[b].Form, share[b]);
            }
        }

        Array.Sort(candidates, static (x, y) => y.Probability.CompareTo(x.Probability));
        return new RestoredWord(forms[best].Form, share[best], candidates);
    }

    private static RestoredWord AsItIs(Token token) => new(token.Form, 1, [new RestoredForm(token.Form, 1)]);

    private static void Normalise(Span<float> values)
    {
        var sum = 0f;
        foreach (var value in values)
        {
            sum += value;
        }

        if (sum > 0)
        {
            var scale = 1 / sum;
            foreach (ref var value in values)
            {
                value *= scale;
            }
        }
    }
}
