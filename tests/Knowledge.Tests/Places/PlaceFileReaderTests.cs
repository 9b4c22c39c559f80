using DvBot.Knowledge.Content;
using DvBot.Knowledge.Places;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Words;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Places;

public sealed class PlaceFileReaderTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("places").FullName;
    private readonly List<ContentIssue> _issues = [];

    public PlaceFileReaderTests()
    {
        Directory.CreateDirectory(Path.Combine(_directory, "places"));
        Write("provinces.tsv", "# chú thích\n01\tHà Nội\tThành phố\t\t21.0\t105.7\n");
        Write("communes.tsv", "00004\tBa Đình\tPhường\t01\t\t21.03\t105.83\n");
        Write("former-provinces.tsv", "Thành phố Hà Nội\t01\t2025-06\n");
        Write("former-districts.tsv", "Quận Ba Đình\tHà Nội\t01\t2025-06\t00004\n");
        Write("former-communes.tsv", "Phường Điện Biên\tQuận Ba Đình\tHà Nội\t01\t2025-06\t00004\n");
        Write("short-names.tsv", "hn\tHà Nội\tnơi\n");
        Write("common-words.tsv", "điện biên\tnơi\n");
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Good_files_give_no_issue()
    {
        var finder = Read();
        _issues.ShouldBeEmpty();
        finder.Provinces.ShouldHaveSingleItem().FullName.ShouldBe("Thành phố Hà Nội");
        finder.Find(Utterance.Read("phường Điện Biên", Lexicon.Empty))!.Commune.ShouldBe("Phường Ba Đình");
    }

    [Fact]
    public void A_missing_folder_is_one_issue_and_an_empty_finder()
    {
        var finder = PlaceFileReader.Read(Path.Combine(_directory, "nowhere"), _issues);
        finder.ShouldBeSameAs(PlaceFinder.Empty);
        _issues.ShouldHaveSingleItem().Line.ShouldBe(1);
        finder.Find(Utterance.Read("em ở Hà Nội", Lexicon.Empty)).ShouldBeNull();
    }

    [Theory]
    [InlineData("short-names.tsv")]
    [InlineData("common-words.tsv")]
    [InlineData("communes.tsv")]
    [InlineData("former-communes.tsv")]
    public void A_missing_file_is_named_and_the_rest_is_read(string name)
    {
        File.Delete(Path.Combine(_directory, "places", name));
        var finder = Read();
        _issues.ShouldContain(i => i.File == "places/" + name);
        finder.Provinces.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("provinces.tsv", "02\tX\tBang\t\t21.0\t105.0", "loại")]
    [InlineData("provinces.tsv", "01\tX\tTỉnh\t\t21.0\t105.0", "hai lần")]
    [InlineData("provinces.tsv", "02\tX\tTỉnh\t\t21,0\t105.0", "toạ độ")]
    [InlineData("communes.tsv", "00005\tX\tXã\t99\t\t21.0\t105.0", "99")]
    [InlineData("communes.tsv", "00005\tX\tXã\t01\t\t21.0", "cột")]
    [InlineData("communes.tsv", "a\tb\tc\td\te\tf\tg\th\ti\tj\tk\tl\tm\tn\to\tp\tq\tr\ts\tt", "cột")]
    [InlineData("former-provinces.tsv", "Hà Tây\t01\t2008-07", "từ chỉ loại")]
    [InlineData("former-districts.tsv", "Huyện X\tHà Tây\t01\t2025-06\t00004", "Hà Tây")]
    [InlineData("former-communes.tsv", "Xã X\tHuyện Y\tHà Nội\t01\t2025-06\t00004", "Huyện Y")]
    [InlineData("former-communes.tsv", "Xã X\tQuận Ba Đình\tHà Nội\t01\t2025-06\t77777", "77777")]
    [InlineData("short-names.tsv", "sg\tSài Gòn\tluôn", "Sài Gòn")]
    [InlineData("short-names.tsv", "hnoi\tHà Nội\tthỉnh thoảng", "thỉnh thoảng")]
    [InlineData("short-names.tsv", "hn\tHà Nội\tluôn", "hai lần")]
    [InlineData("common-words.tsv", "hòa bình\tcó", "có")]
    [InlineData("common-words.tsv", "\tnơi", "trống")]
    public void A_bad_line_is_reported_with_its_number(string name, string line, string says)
    {
        var path = Path.Combine(_directory, "places", name);
        var number = File.ReadAllLines(path).Length + 1;
        File.AppendAllText(path, line + "\n");
        Read();
        var issue = _issues.ShouldHaveSingleItem();
        issue.ToString().ShouldStartWith($"places/{name}:{number}: ");
        issue.Problem.ShouldContain(says);
    }

    [Fact]
    public void Odd_bytes_and_line_ends_do_not_throw()
    {
        File.WriteAllBytes(Path.Combine(_directory, "places", "communes.tsv"), [0xFF, 0xFE, 0, 9, 9, 13, 10, 9, 0xC3]);
        Write("short-names.tsv", "hn\tHà Nội\tnơi\r\n-\tHà Nội\tluôn\r\n");
        Should.NotThrow(Read);
    }

    private PlaceFinder Read() => PlaceFileReader.Read(_directory, _issues);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_directory, "places", name), text);
}
