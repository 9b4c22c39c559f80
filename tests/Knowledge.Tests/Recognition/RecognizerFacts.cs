using System.Diagnostics;
using CsCheck;
using DvBot.Knowledge.Recognition;
using Microsoft.Recognizers.Text;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Recognition;

public sealed class RecognizerFacts
{
    private static readonly Gen<string> ChatText = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạ0123456789 .,/-:%$+()\n\u0300\u0301\u0302\u0323kh"], 0, 80],
        Any("ba", "năm", "nam", "mươi", "muoi", "mấy", "trăm", "phần", "tuổi", "lớp", "từ", "đến", "tối", "qua", "thứ", "2", "15", "/", "-", "12", "2025", "tháng", "ngày", "Tết", "mùng", "rằm", "con", "của", "em", "mẹ", "chồng", "k", "tr", "triệu", "rưỡi", "h", "giờ", "+", "84", "0912345678", "thương tật", "%", "nửa", "sinh", "nay", "tỷ", "\u0301").Array[0, 14].Select(words => string.Join(' ', words)),
        Any("3", "tr", "h", "k", "/", "12", ":", "30", "đ", ".", "t", "l", "9", "năm").Array[0, 10].Select(words => string.Concat(words)));

    private static Gen<string> Any(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    [Fact]
    public void A_model_answers_as_the_library_s_other_cultures_do()
    {
        var number = new VietnameseRecognizer().GetNumberModel().Parse("bị đánh mười lăm lần").ShouldHaveSingleItem();
        (number.Text, number.Start, number.End, number.TypeName).ShouldBe(("mười lăm", 8, 15, "number"));
        number.Resolution["value"].ShouldBe("15");

        var money = new VietnameseRecognizer().GetCurrencyModel().Parse("mất 3tr5").ShouldHaveSingleItem();
        money.TypeName.ShouldBe("currency");
        (money.Resolution["value"], money.Resolution["unit"], money.Resolution["isoCurrency"]).ShouldBe(("3500000", "VND", "VND"));

        var time = new VietnameseRecognizer().GetDateTimeModel().Parse("tối qua", Found.Reference).ShouldHaveSingleItem();
        time.TypeName.ShouldBe("datetimeV2.datetimerange");
        var meaning = ((List<Dictionary<string, string>>)time.Resolution["values"]).ShouldHaveSingleItem();
        meaning["timex"].ShouldBe("2026-03-09TEV");
        (meaning["start"], meaning["end"]).ShouldBe(("2026-03-09 18:00:00", "2026-03-09 22:00:00"));
    }

    [Fact]
    public void A_model_is_one_of_the_library_s_and_names_its_culture()
    {
        IModel model = new VietnameseRecognizer().GetAgeModel();
        (model.ModelTypeName, model.Culture).ShouldBe(("age", "vi-vn"));
        IExtractor extractor = new VietnameseExtractor(EntityKind.Age);
        IParser parser = new VietnameseParser();
        parser.Parse(extractor.Extract("em 15 tuổi").ShouldHaveSingleItem()).ResolutionStr.ShouldBe("15 Year");
    }

    [Fact]
    public void Whatever_was_typed_nothing_throws_and_offsets_lie_in_the_text() =>
        ChatText.Sample(
            text =>
            {
                var end = 0;
                foreach (var entity in Found.Entities(text))
                {
                    entity.Start.ShouldBeGreaterThanOrEqualTo(end);
                    entity.Length.ShouldBeGreaterThan(0);
                    end = entity.Start + entity.Length;
                    end.ShouldBeLessThanOrEqualTo(text.Length);
                }
            },
            iter: 30_000);

    [Fact]
    public void Offsets_point_into_the_text_as_it_was_given()
    {
        const string Text = "  CHO\u0302\u0300NG  em  đánh em TO\u0302\u0301I   QUA";
        VietnameseRecognizer.Recognize(Text, Found.Reference).Select(r => Text[r.Start..(r.End + 1)]).ShouldBe(["CHO\u0302\u0300NG", "TO\u0302\u0301I   QUA"]);
    }

    [Fact]
    public void Models_see_the_same_as_the_walk_over_everything() =>
        ChatText.Sample(
            text =>
            {
                var models = new VietnameseRecognizer();
                var all = VietnameseRecognizer.Recognize(text, Found.Reference);
                List<ModelResult> single =
                [
                    .. models.GetNumberModel().Parse(text), .. models.GetPercentageModel().Parse(text), .. models.GetCurrencyModel().Parse(text), .. models.GetAgeModel().Parse(text, Found.Reference),
                    .. models.GetGradeModel().Parse(text), .. models.GetDurationModel().Parse(text, Found.Reference), .. models.GetDateTimeModel().Parse(text, Found.Reference),
                    .. models.GetPhoneNumberModel().Parse(text), .. models.GetRelationModel().Parse(text), .. models.GetInjuryModel().Parse(text),
                ];
                single.Select(r => (r.Start, r.TypeName)).Order().ShouldBe(all.Select(r => (r.Start, r.TypeName)).Order());
            },
            iter: 1000);

    // 80,000 characters take some 20 ms on a quiet machine; a reading that is not linear takes many seconds.
    [Theory]
    [InlineData("Chồng em đánh em tối qua lúc 9h, em 25 tuổi có 2 con, thương tật 11% ")]
    [InlineData("0912 345 678 ")]
    [InlineData("ba ")]
    [InlineData("mấy năm ")]
    [InlineData("1/2/")]
    [InlineData("hai ba ")]
    [InlineData("(0-")]
    [InlineData("mươi trăm ")]
    [InlineData("a\u0301\u0301\u0301")]
    [InlineData("em ")]
    [InlineData("nửa ")]
    [InlineData("500 000 ")]
    [InlineData("aaaaaaaaa")]
    [InlineData("111111111")]
    [InlineData("tổn thương là ")]
    public void A_long_text_takes_a_moment(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 80_000 / part.Length));
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 5 && best > TimeSpan.FromMilliseconds(100); i++)
        {
            var copy = new string(text.AsSpan());
            var started = Stopwatch.GetTimestamp();
            VietnameseRecognizer.Recognize(copy, Found.Reference);
            var took = Stopwatch.GetElapsedTime(started);
            best = took < best ? took : best;
        }

        best.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Many_threads_find_the_same()
    {
        const string Text = "ck em nợ 50 triệu từ Tết, em 25 tuổi, con lên 3";
        var expected = Found.In(Text);
        Parallel.For(0, 2000, _ => Found.In(Text).ShouldBe(expected));
    }
}
