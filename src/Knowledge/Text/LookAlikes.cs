using System.Collections.Frozen;

namespace DvBot.Knowledge.Text;

/// <summary>Letters of other scripts and fonts that are typed for Latin ones to slip past a filter. Thread safe.</summary>
internal static class LookAlikes
{
    private const string Foreign = "аеорсухіѕԁһӏјкмнтвգԛԝαοινκρτυχəɑɡıƒʋɖðłøаᴀᴄᴅᴇɪᴍɴᴏᴘᴛᴜᴠ";
    private const string Latin = "aeopcyxisdhljkmhtbgqwaoivkptuxeagifvđđloaacdeimnoptuv";

    private static readonly FrozenDictionary<char, char> ByForeign = Foreign.Zip(Latin).DistinctBy(x => x.First).ToFrozenDictionary(x => x.First, x => x.Second);

    /// <summary>The Latin letter meant; the letter itself when it looks like none.</summary>
    /// <param name="letter">Lower case.</param>
    internal static char Plain(char letter) => letter < 'ð' || !ByForeign.TryGetValue(letter, out var latin) ? letter : latin;

    /// <summary>The letter behind a sign of the mathematical alphabets (bold, italic, script ...); '\0' for any other.</summary>
    internal static char OfMathematical(char high, char low)
    {
        if (high != '\uD835' || !char.IsLowSurrogate(low))
        {
            return '\0';
        }

        var number = char.ConvertToUtf32(high, low) - 0x1D400;
        return number is >= 0 and < 13 * 52 ? (char)('a' + (number % 26)) : number is >= 0x3CE and < 0x400 ? (char)('0' + ((number - 0x3CE) % 10)) : '\0';
    }
}
