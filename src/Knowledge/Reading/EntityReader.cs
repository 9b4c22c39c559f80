using DvBot.Knowledge.Recognition;

namespace DvBot.Knowledge.Reading;

/// <summary>Finds the entities of an utterance. Pure.</summary>
internal static class EntityReader
{
    private static readonly VietnameseExtractor Extractor = new();
    private static readonly VietnameseParser Parser = new();

    internal static IReadOnlyList<Entity> Read(string text, DateTime? reference)
    {
        var found = Extractor.Extract(text, reference);
        if (found.Count == 0)
        {
            return [];
        }

        var entities = new Entity[found.Count];
        for (var i = 0; i < entities.Length; i++)
        {
            var parsed = Parser.Parse(found[i]);
            entities[i] = new Entity(TypeOf(VietnameseExtractor.KindOf(found[i])), parsed.Start ?? 0, parsed.Length ?? 0, parsed.ResolutionStr);
        }

        return entities;
    }

    private static string TypeOf(EntityKind kind) => kind switch
    {
        EntityKind.Number => "number",
        EntityKind.Percentage => "percentage",
        EntityKind.Money => "money",
        EntityKind.Age => "age",
        EntityKind.Grade => "grade",
        EntityKind.Duration => "duration",
        EntityKind.DateTime => "datetime",
        EntityKind.Phone => "phone",
        EntityKind.Relation => "relation",
        _ => "injury",
    };
}
