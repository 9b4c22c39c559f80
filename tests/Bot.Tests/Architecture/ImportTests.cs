using System.Reflection;
using DvBot.Bot.Cli;
using DvBot.Knowledge.Content;
using NetArchTest.Rules;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Architecture;

/// <summary>Who may import whom.</summary>
public sealed class ImportTests
{
    private static readonly Assembly _bot = typeof(CommandLine).Assembly;
    private static readonly Assembly _knowledge = typeof(ContentPack).Assembly;

    public static TheoryData<string> Rooms() => [.. Room.All.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_imports_only_what_it_may(string name)
    {
        var room = Room.All.Single(r => r.Name == name);
        var must = room.MustNot();
        var result = In(_bot, $"DvBot.Bot.{name}").ShouldNot().HaveDependencyOnAny(must).GetResult();
        result.IsSuccessful.ShouldBeTrue($"{name} may import {string.Join(", ", room.May)} and nothing else; look at {Names(result)}");
    }

    [Fact]
    public void Every_room_is_in_the_table()
    {
        var rooms = Room.All.Select(r => $"DvBot.Bot.{r.Name}").Concat(Room.Free.Select(r => $"DvBot.Bot.{r}")).ToArray();
        _bot.GetTypes()
            .Select(t => t.Namespace)
            .OfType<string>()
            .Where(n => n.StartsWith("DvBot.Bot.", StringComparison.Ordinal) && !Array.Exists(rooms, r => n == r || n.StartsWith(r + ".", StringComparison.Ordinal)))
            .Distinct()
            .ShouldBeEmpty();
    }

    [Fact]
    public void Knowledge_touches_neither_web_nor_storage_nor_the_host_nor_a_clock()
    {
        var result = In(_knowledge, "DvBot.Knowledge").ShouldNot()
            .HaveDependencyOnAny("DvBot.Bot", "Microsoft.AspNetCore", "System.Net", "System.Data", "LiteDB", "Npgsql", "Orleans", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.DependencyInjection", "System.TimeProvider")
            .GetResult();
        result.IsSuccessful.ShouldBeTrue(Names(result));
    }

    [Fact]
    public void Knowledge_refers_to_the_base_library_and_to_named_packages_only()
    {
        string[] packages = ["YamlDotNet", "Microsoft.Recognizers.Text", "PhoneNumbers", "Microsoft.Extensions.Caching.Memory", "Microsoft.Extensions.Caching.Abstractions", "Microsoft.Extensions.Primitives"];
        _knowledge.GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(n => (!n.StartsWith("System.", StringComparison.Ordinal) || n.StartsWith("System.Net", StringComparison.Ordinal) || n.StartsWith("System.Data", StringComparison.Ordinal)) && !packages.Contains(n))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Only_content_reads_yaml()
    {
        var result = Types.InAssembly(_knowledge).That().DoNotResideInNamespace("DvBot.Knowledge.Content").ShouldNot().HaveDependencyOnAny("YamlDotNet", "Markdig").GetResult();
        result.IsSuccessful.ShouldBeTrue(Names(result));
    }

    [Fact]
    public void Only_recognition_and_reading_use_the_library_of_recognisers()
    {
        var result = Types.InAssembly(_knowledge).That()
            .DoNotResideInNamespace("DvBot.Knowledge.Recognition").And().DoNotResideInNamespace("DvBot.Knowledge.Reading")
            .ShouldNot().HaveDependencyOnAny("Microsoft.Recognizers", "PhoneNumbers").GetResult();
        result.IsSuccessful.ShouldBeTrue(Names(result));
    }

    [Fact]
    public void Recognition_can_be_used_without_the_rest()
    {
        string[] others = ["Articles", "Content", "Law", "Places", "Reading", "Retrieval", "Support", "Words"];
        var result = In(_knowledge, "DvBot.Knowledge.Recognition").ShouldNot().HaveDependencyOnAny([.. others.Select(o => "DvBot.Knowledge." + o)]).GetResult();
        result.IsSuccessful.ShouldBeTrue(Names(result));
    }

    [Fact]
    public void Only_reading_uses_recognition()
    {
        var result = Types.InAssembly(_knowledge).That()
            .DoNotResideInNamespace("DvBot.Knowledge.Recognition").And().DoNotResideInNamespace("DvBot.Knowledge.Reading")
            .ShouldNot().HaveDependencyOnAny("DvBot.Knowledge.Recognition").GetResult();
        result.IsSuccessful.ShouldBeTrue(Names(result));
    }

    // A check that cannot fail proves nothing: what is used inside an asynchronous method must be seen, too.
    [Fact]
    public void The_check_sees_what_asynchronous_methods_use() =>
        Types.InAssembly(_bot).That().HaveName("ServeVerb").ShouldNot().HaveDependencyOnAny("DvBot.Bot.Hosting").GetResult().IsSuccessful.ShouldBeFalse();

    private static PredicateList In(Assembly assembly, string name) => Types.InAssembly(assembly).That().ResideInNamespace(name);

    private static string Names(NetArchTest.Rules.TestResult result) => string.Join(", ", result.FailingTypeNames ?? []);
}
