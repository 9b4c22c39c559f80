using Xunit;

namespace DvBot.Knowledge.Tests;

/// <summary>Tests that measure time: they run when no other test of the assembly does.</summary>
[CollectionDefinition(nameof(AloneOnTheMachine), DisableParallelization = true)]
public sealed class AloneOnTheMachine;
