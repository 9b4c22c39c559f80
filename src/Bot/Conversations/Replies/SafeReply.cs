using DvBot.Bot.Activities;
using DvBot.Knowledge.Content;

namespace DvBot.Bot.Conversations.Replies;

/// <summary>The reply of a turn that broke: lines that can be called, and the offer of a person. Cannot itself fail.</summary>
public static class SafeReply
{
    /// <summary>Used when even the content cannot be read. The numbers are those of content/vi/directory, which a test compares.</summary>
    public const string Plain = "Mình đang bị trục trặc nên chưa trả lời được câu này. Nguy hiểm thì gọi 113; cấp cứu 115; trẻ em 111; nơi ở tạm và tư vấn 1900 96 96 80 (có thể tính cước). Muốn gặp người thì gõ 0.";

    /// <summary>The reply, in the words of the content if there are any.</summary>
    public static IReadOnlyList<Reply> Of(ContentPack? content) =>
        content is not null && content.Replies.TryGetValue(ReplyIds.SafeReply, out var named) && named.Variants.Count > 0
            ? [Reply.Of(Knowledge.Articles.AddressForm.Default.Fill(named.Variants[0].Text))]
            : [Reply.Of(Plain)];
}
