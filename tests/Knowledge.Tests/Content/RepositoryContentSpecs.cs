using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Content;

public sealed class RepositoryContentSpecs
{
    [Fact]
    public void The_content_of_the_repository_has_no_issue() =>
        RepositoryContent.Result.Issues.ShouldBeEmpty(string.Join("\n", RepositoryContent.Result.Issues.Select(i => i.ToString())));
}
