namespace DvBot.Benchmarks.Load;

/// <summary>A turn that does not count.</summary>
public sealed class TurnFailedException(string message) : Exception(message);
