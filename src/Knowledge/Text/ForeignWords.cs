using System.Collections.Frozen;

namespace DvBot.Knowledge.Text;

/// <summary>Words of daily use that are no Vietnamese syllables, or end like Telex, and are meant as they stand. Thread safe.</summary>
internal static class ForeignWords
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
    [
        "gas", "sex", "ex", "max", "mix", "box", "fax", "bar", "car", "bus", "us", "as", "is", "or", "her", "yes", "his", "this", "of", "off", "if",
        "how", "now", "wow", "show", "low", "know", "new", "see", "free", "book", "look", "too", "zoo", "aids", "boss", "pass", "sos", "ass", "os",
        "law", "saw", "bow", "view", "tax", "six", "for", "far", "nor", "dj", "ok", "oh", "ios", "toner", "tor", "per", "been", "seen", "teen", "keep",
        "deep", "room", "soon", "moon", "loop", "poor", "door", "boot", "cool", "tool", "hoax", "has", "was", "plus", "pls", "men", "nee", "bee", "fee",
        "class", "less", "miss", "kiss", "ads", "inbox", "nows", "pop", "add", "haha", "ax", "oki", "okay", "hey", "helo", "helu", "huhu", "hihi", "hehe", "hic", "hix", "lalala", "coin", "token", "mode", "unit", "rank", "data", "file", "have", "exit", "beat", "beats", "hits", "hit", "kill", "knife", "wife", "husband", "hurt", "need", "from", "with", "want", "call",
        "money", "child", "children", "home", "house", "vietnamese", "thank", "thanks", "not", "no", "me", "my", "python", "flan", "sjc",
        "samsung", "iphone", "oppo", "vivo", "xiaomi", "shop", "ship", "shopee", "lazada", "tiktok", "youtube", "google", "gmail", "email", "mail", "web",
        "website", "online", "offline", "internet", "wifi", "laptop", "camera", "video", "clip", "livestream", "stream", "live", "like", "share", "link",
        "list", "love", "hello", "hi", "test", "chat", "chatbot", "robot", "game", "gym", "spa", "taxi", "grab", "karaoke", "visa", "pizza", "covid",
        "vaccine", "stress", "shock", "sock", "toxic", "crush", "drama", "idol", "fan", "sale", "stop", "please", "the", "and", "you", "your", "what",
        "who", "where", "why", "can", "help", "police", "admin", "group", "page", "post", "comment", "block", "report", "check", "code", "photo",
        "selfie", "story", "status", "lol", "omg", "wtf", "hotline", "telegram", "viber", "whatsapp", "instagram", "twitter", "netflix", "momo", "atm", "sim",
        "marketing", "sales", "trend", "style", "time", "day", "night", "good", "bad", "nice", "sad", "happy", "baby", "honey", "darling", "boy", "girl",
        "mother", "father", "papa", "mama", "mami", "daddy", "family", "friend", "user", "name", "pass", "password", "login", "logout", "app", "ads",
    ], StringComparer.Ordinal);

    /// <summary>True for a word that is not to be taken for a slip, for keys left over or for several words.</summary>
    /// <param name="word">Lower case.</param>
    internal static bool Contains(string word) => All.Contains(word);
}
