using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DvBot.Bot.Privacy;

/// <summary>
/// A short code that names one conversation of ours to nobody but this server, so that she can check later whether her words
/// are destroyed: number and tag, masked by the tag, in 20 letters and digits that are easy to type. Thread safe.
/// </summary>
public sealed class ReceiptCode(MasterKey master)
{
    // Crockford's base 32: no I, L, O, U.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 20;
    private const int TagBytes = 7;
    private const int NumberBytes = 5;

    /// <summary>The code of a conversation.</summary>
    public string Of(long conversation)
    {
        Span<byte> bytes = stackalloc byte[TagBytes + NumberBytes + 1];
        var tag = Tag(conversation);
        tag.CopyTo(bytes);
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, conversation);
        Mask(tag, number[3..], bytes[TagBytes..]);
        Span<char> code = stackalloc char[Length + 3];
        for (int i = 0, at = 0; i < Length; i++)
        {
            if (i is 5 or 10 or 15)
            {
                code[at++] = '-';
            }

            code[at++] = Letters[Bits(bytes, i * 5)];
        }

        return new string(code);
    }

    /// <summary>The conversation a code names; null when it is not a code of this server. Blanks, hyphens and case do not count.</summary>
    public long? Read(string? code)
    {
        if (code is null || code.Length > 60)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[TagBytes + NumberBytes + 1];
        var at = 0;
        foreach (var c in code.ToUpperInvariant())
        {
            if (c is '-' or ' ' or '.')
            {
                continue;
            }

            var value = Letters.IndexOf(c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }, StringComparison.Ordinal);
            if (value < 0 || at == Length)
            {
                return null;
            }

            for (var bit = 0; bit < 5; bit++)
            {
                var position = (at * 5) + bit;
                bytes[position / 8] |= (byte)(((value >> (4 - bit)) & 1) << (7 - (position % 8)));
            }

            at++;
        }

        // 100 bits are typed, 96 are used.
        if (at != Length || bytes[^1] != 0)
        {
            return null;
        }

        Span<byte> number = stackalloc byte[8];
        Mask(bytes[..TagBytes], bytes.Slice(TagBytes, NumberBytes), number[3..]);
        var conversation = BinaryPrimitives.ReadInt64BigEndian(number);
        return CryptographicOperations.FixedTimeEquals(Tag(conversation), bytes[..TagBytes]) ? conversation : null;
    }

    private static int Bits(ReadOnlySpan<byte> bytes, int from)
    {
        var pair = (bytes[from / 8] << 8) | bytes[(from / 8) + 1];
        return (pair >> (11 - (from % 8))) & 31;
    }

    private byte[] Tag(long conversation) => master.Hash("receipt", conversation.ToString(global::System.Globalization.CultureInfo.InvariantCulture)).ToArray()[..TagBytes];

    private void Mask(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> from, Span<byte> to)
    {
        var mask = master.Hash("receipt mask", Convert.ToHexStringLower(tag)).ToArray();
        for (var i = 0; i < NumberBytes; i++)
        {
            to[i] = (byte)(from[i] ^ mask[i]);
        }
    }
}
