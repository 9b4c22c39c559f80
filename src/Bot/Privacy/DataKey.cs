using System.Security.Cryptography;

namespace DvBot.Bot.Privacy;

/// <summary>
/// A 256-bit key that seals the fields of one conversation, one open case or the system (AES-256-GCM, NIST SP 800-38D).
/// Sealed form: 12 bytes nonce, ciphertext, 16 bytes tag. Thread safe until disposed.
/// </summary>
public sealed class DataKey : IDisposable
{
    /// <summary>Key length in bytes.</summary>
    public const int Size = 32;

    /// <summary>Bytes that sealing adds.</summary>
    public const int Overhead = NonceSize + TagSize;

    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly byte[] _key;
    private readonly bool _plain;

    /// <summary>Takes over a key.</summary>
    /// <param name="key">32 bytes; wiped on dispose.</param>
    /// <param name="plain">True only in test hosts that prove deletion without the help of encryption: fields are then stored as they are.</param>
    public DataKey(byte[] key, bool plain = false)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, Size);
        _key = key;
        _plain = plain;
    }

    /// <summary>A new random key.</summary>
    public static DataKey Create(bool plain = false) => new(RandomNumberGenerator.GetBytes(Size), plain);

    /// <summary>Seals a field.</summary>
    /// <param name="plaintext">The field.</param>
    /// <param name="context">What the field is (bound to it, not stored): opening under another context fails.</param>
    public byte[] Seal(ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> context)
    {
        var sealedField = new byte[Overhead + plaintext.Length];
        var nonce = sealedField.AsSpan(0, NonceSize);
        if (_plain)
        {
            plaintext.CopyTo(sealedField.AsSpan(NonceSize));
            return sealedField;
        }

        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_key, TagSize);
        aes.Encrypt(nonce, plaintext, sealedField.AsSpan(NonceSize, plaintext.Length), sealedField.AsSpan(NonceSize + plaintext.Length), context);
        return sealedField;
    }

    /// <summary>Opens a sealed field.</summary>
    /// <exception cref="CryptographicException">The field was not sealed under this key and context.</exception>
    public byte[] Open(ReadOnlySpan<byte> sealedField, ReadOnlySpan<byte> context)
    {
        if (sealedField.Length < Overhead)
        {
            throw new CryptographicException("A sealed field is too short.");
        }

        var plaintext = new byte[sealedField.Length - Overhead];
        if (_plain)
        {
            sealedField.Slice(NonceSize, plaintext.Length).CopyTo(plaintext);
            return plaintext;
        }

        using var aes = new AesGcm(_key, TagSize);
        aes.Decrypt(sealedField[..NonceSize], sealedField.Slice(NonceSize, plaintext.Length), sealedField[(NonceSize + plaintext.Length)..], plaintext, context);
        return plaintext;
    }

    /// <summary>The key's bytes, for wrapping only.</summary>
    internal ReadOnlySpan<byte> Bytes => _key;

    /// <inheritdoc/>
    public void Dispose() => CryptographicOperations.ZeroMemory(_key);
}
