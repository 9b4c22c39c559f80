using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Tests.Content;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Recognition;

public sealed class EntityFacts
{
    [Fact]
    public void An_understanding_holds_the_entities_relative_to_the_time_given()
    {
        var reader = new UtteranceReader(RepositoryContent.Result.Pack!);
        reader.Read("ck em đánh em tối qua", null, Found.Reference).Entities.ShouldBe(
        [
            new Entity("relation", 0, 2, "husband"),
            new Entity("datetime", 14, 7, "2026-03-09TEV"),
        ]);
        reader.Read("ck em đánh em tối qua").Entities.ShouldBe([new Entity("relation", 0, 2, "husband")]);
    }
}
