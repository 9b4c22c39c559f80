using System.Buffers.Binary;

namespace DvBot.Bot.Privacy;

/// <summary>128 bits of a keyed hash: equal for equal things, telling nothing without the master key.</summary>
public readonly record struct KeyedHash
{
    private readonly ulong _high;
    private readonly ulong _low;

    /// <summary>From 16 bytes.</summary>
    public KeyedHash(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length, 16);
        _high = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _low = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
    }

    /// <summary>As 16 bytes.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _high);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), _low);
        return bytes;
    }

    /// <inheritdoc/>
    public override string ToString() => "[hash]";
}
