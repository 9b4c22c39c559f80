using DvBot.Bot.Privacy;
using DvBot.Bot.Tests.Durability;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Privacy;

public sealed class ReceiptCodeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MasterKey _master;
    private readonly ReceiptCode _codes;

    public ReceiptCodeTests()
    {
        _master = MasterKey.Load(_folder.Keys, null);
        _codes = new ReceiptCode(_master);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(123_456_789)]
    [InlineData((1L << 40) - 1)]
    public void A_code_names_its_conversation(long conversation)
    {
        var code = _codes.Of(conversation);

        code.ShouldMatch("^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$");
        _codes.Read(code).ShouldBe(conversation);
        _codes.Read(" " + code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()).ShouldBe(conversation);
        _codes.Read(code.Replace('0', 'o').Replace('1', 'l')).ShouldBe(conversation);
    }

    [Fact]
    public void Neighbours_do_not_look_alike()
    {
        var codes = Enumerable.Range(1, 200).Select(i => _codes.Of(i)).ToArray();

        codes.Distinct().Count().ShouldBe(200);
        codes.Select(c => c[..5]).Distinct().Count().ShouldBeGreaterThan(190);
        codes.Select(c => c[^5..]).Distinct().Count().ShouldBeGreaterThan(190);
    }

    [Fact]
    public void A_code_with_one_sign_changed_is_none()
    {
        var code = _codes.Of(7);
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] != '-')
            {
                _codes.Read(code[..i] + (code[i] == 'A' ? 'B' : 'A') + code[(i + 1)..]).ShouldBeNull();
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("chào bạn")]
    [InlineData("AAAAA-AAAAA-AAAAA-AAAAA")]
    [InlineData("AAAAA-AAAAA-AAAAA-AAAAAA")]
    public void Anything_else_is_no_code(string? typed) => _codes.Read(typed).ShouldBeNull();

    [Fact]
    public void A_code_of_another_server_is_none()
    {
        using var folder = new TemporaryFolder();
        using var other = MasterKey.Load(folder.Keys, null);

        new ReceiptCode(other).Read(_codes.Of(7)).ShouldBeNull();
    }

    public void Dispose()
    {
        _master.Dispose();
        _folder.Dispose();
    }
}
