namespace DvBot.Benchmarks.Turns;

/// <summary>What <see cref="KestrelPeer"/> takes and gives.</summary>
internal sealed record KestrelMessage(string Type, string Text);
