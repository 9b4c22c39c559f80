namespace DvBot.Measurement;

/// <summary>Which intents are right for the kinds of <c>off-topic.jsonl</c>.</summary>
internal static class SmallTalkKinds
{
    private static readonly Dictionary<string, string[]> Intents = new(StringComparer.Ordinal)
    {
        ["greeting"] = ["chao-hoi"],
        ["thanks"] = ["cam-on"],
        ["goodbye"] = ["tam-biet", "thoat"],
        ["who-are-you"] = ["ban-la-ai"],
        ["are-you-a-person"] = ["ban-la-nguoi-a"],
        ["what-can-you-do"] = ["ban-lam-duoc-gi"],
        ["is-it-private"] = ["co-bi-mat-khong"],
        ["is-it-free"] = ["mat-tien-khong"],
        ["how-are-you"] = ["khoe-khong"],
        ["praise"] = ["khen"],
        ["yes"] = ["dong-y"],
        ["no"] = ["tu-choi"],
        ["again"] = ["hoi-lai"],
        ["bored-or-sad"] = ["buon-chan"],
        ["test"] = ["thu-nghiem"],
        ["insult"] = ["chui-bot"],
        ["flirt"] = ["tan-tinh"],
        ["override"] = ["ra-lenh-vuot-rao"],
        ["gibberish"] = ["vo-nghia"],
        ["spam"] = ["quang-cao", "ngoai-pham-vi"],
        ["find-somebody"] = ["xin-dia-chi-nan-nhan"],
        ["off-topic"] = ["ngoai-pham-vi"],
    };

    /// <summary>Whether an intent is right.</summary>
    public static bool IsRight(string kind, string intent) => Intents[kind].Contains(intent);
}
