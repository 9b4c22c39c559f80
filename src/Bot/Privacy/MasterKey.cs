using System.Security.Cryptography;
using System.Text;

namespace DvBot.Bot.Privacy;

/// <summary>
/// The one key outside the data folder. It wraps data keys and gives the keys for keyed hashes and for fields that belong to no
/// conversation. Losing it makes the data unreadable; the start refuses to go on with data whose key is missing. Thread safe.
/// </summary>
public sealed class MasterKey : IDisposable
{
    /// <summary>File name inside the key folder.</summary>
    public const string FileName = "master.key";

    private const int Size = 32;

    private readonly DataKey _wrap;
    private readonly byte[] _lookup;

    private MasterKey(byte[] key, bool plain)
    {
        _wrap = new DataKey(Derive(key, "wrap data keys"));
        _lookup = Derive(key, "keyed hashes");
        System = new DataKey(Derive(key, "system fields"), plain);
        Tokens = Derive(key, "conversation tokens");
        Id = Convert.ToHexStringLower(Derive(key, "name of the key").AsSpan(0, 8));
        Plain = plain;
    }

    /// <summary>Seals fields that belong to no conversation.</summary>
    public DataKey System { get; }

    /// <summary>Signs conversation tokens; 32 bytes.</summary>
    public byte[] Tokens { get; }

    /// <summary>A name of this key that tells nothing about it; kept beside the data to recognise the right key.</summary>
    public string Id { get; }

    /// <summary>True only in test hosts: fields are not encrypted.</summary>
    public bool Plain { get; }

    /// <summary>Loads the key, or makes it when there are no data yet.</summary>
    /// <param name="keyDirectory">Folder of the key; made with mode 0700 when missing.</param>
    /// <param name="expectedId">Id of the key the data were written under; null when there are no data yet.</param>
    /// <param name="plain">See <see cref="Plain"/>.</param>
    /// <exception cref="MasterKeyException">Data exist and their key does not, or the file is not a key.</exception>
    public static MasterKey Load(string keyDirectory, string? expectedId, bool plain = false)
    {
        var path = Path.Combine(keyDirectory, FileName);
        if (!File.Exists(path))
        {
            if (expectedId is not null)
            {
                throw new MasterKeyException($"The data folder was written under the key {expectedId}, but {path} does not exist. Expected: the key file of these data (--keys DIR).");
            }

            Create(keyDirectory, path);
        }

        var key = File.ReadAllBytes(path);
        if (key.Length != Size)
        {
            throw new MasterKeyException($"{path} is not a master key: {key.Length} bytes. Expected: {Size} bytes.");
        }

        var master = new MasterKey(key, plain);
        CryptographicOperations.ZeroMemory(key);
        if (expectedId is not null && !string.Equals(master.Id, expectedId, StringComparison.Ordinal))
        {
            master.Dispose();
            throw new MasterKeyException($"{path} is the key {master.Id}, but the data folder was written under the key {expectedId}. Expected: the key file of these data (--keys DIR).");
        }

        return master;
    }

    /// <summary>Wraps a data key for storing; bound to its slot.</summary>
    internal byte[] Wrap(DataKey key, int slot) => _wrap.Seal(key.Bytes, Context(slot));

    /// <summary>Unwraps a data key; null when the bytes are not a key wrapped by this master key for this slot.</summary>
    internal DataKey? Unwrap(ReadOnlySpan<byte> wrapped, int slot)
    {
        try
        {
            return new DataKey(_wrap.Open(wrapped, Context(slot)), Plain);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>A keyed hash for look-ups of things that must not be stored in the clear (HMAC-SHA-256, first 16 bytes).</summary>
    /// <param name="parts">The thing, in parts that cannot run into each other.</param>
    public KeyedHash Hash(params ReadOnlySpan<string> parts)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _lookup);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            global::System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hmac.AppendData(length);
            hmac.AppendData(bytes);
        }

        Span<byte> hash = stackalloc byte[32];
        hmac.GetHashAndReset(hash);
        return new KeyedHash(hash[..16]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _wrap.Dispose();
        System.Dispose();
        CryptographicOperations.ZeroMemory(_lookup);
    }

    private static byte[] Context(int slot) => Encoding.ASCII.GetBytes($"slot {slot}");

    private static byte[] Derive(byte[] key, string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Size, info: Encoding.ASCII.GetBytes("dvbot 1 " + purpose));

    private static void Create(string keyDirectory, string path)
    {
        const UnixFileMode dirMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        const UnixFileMode fileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(keyDirectory);
        }
        else
        {
            Directory.CreateDirectory(keyDirectory, dirMode);
            File.SetUnixFileMode(keyDirectory, dirMode);
        }

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = fileMode;
        }

        var temporary = path + ".new";
        File.Delete(temporary);
        using (var file = new FileStream(temporary, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Size));
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path);
    }
}
