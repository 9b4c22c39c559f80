using DvBot.Bot.Channels.Terminal;
using DvBot.Bot.Conversations;
using DvBot.Bot.Conversations.Transcripts;
using DvBot.Bot.Delivery;
using DvBot.Bot.Handoff;
using DvBot.Bot.Operators;
using DvBot.Bot.Privacy;
using DvBot.Bot.Schedule;
using DvBot.Bot.Storage.LiteDb;

namespace DvBot.Bot.Hosting.Embedded;

/// <summary>Registers everything of a server that is one process with one data folder.</summary>
internal static class EmbeddedRegistration
{
    private static readonly TimeSpan _waitingCheckAgain = TimeSpan.FromMinutes(15);

    /// <summary>Adds the store and the gate. Folder and key are given back after the store is closed: the container disposes in reverse order.</summary>
    public static IServiceCollection AddEmbedded(this IServiceCollection services, DataFolder folder, MasterKey master, IConfiguration configuration)
    {
        var options = new StoreOptions { PushChannels = new HashSet<string>([TerminalDoor.ChannelName], StringComparer.Ordinal) };
        configuration.GetSection("Storage").Bind(options);
        services
            .AddSingleton(_ => folder)
            .AddSingleton(_ => master)
            .AddSingleton(s => LiteDbStore.Open(s.GetRequiredService<DataFolder>().Disk, s.GetRequiredService<MasterKey>(), options, s.GetRequiredService<TimeProvider>()))
            .AddSingleton<IInboxStore>(s => s.GetRequiredService<LiteDbStore>())
            .AddSingleton<IConversationStore>(s => s.GetRequiredService<LiteDbStore>())
            .AddSingleton<IActivityFeed>(s => s.GetRequiredService<LiteDbStore>())
            .AddSingleton<IDueWorkStore>(s => s.GetRequiredService<LiteDbStore>())
            .AddSingleton<IHandoffStore>(s => s.GetRequiredService<LiteDbStore>())
            .AddSingleton<IOutboxStore>(s => s.GetRequiredService<LiteDbStore>())
            .AddSingleton<IRetentionStore>(s => s.GetRequiredService<LiteDbStore>())
            .AddSingleton<IReceiptStore>(s => s.GetRequiredService<LiteDbStore>())
            .AddSingleton<IAuditReader>(s => s.GetRequiredService<LiteDbStore>())
            .AddSingleton<IOperatorStore>(s => s.GetRequiredService<LiteDbStore>())
            .AddSingleton<ITranscriptReader>(s => s.GetRequiredService<LiteDbStore>())
            .AddSingleton<ITurns>(s => new LocalTurns(s.GetRequiredService<TurnRunner>().RunNextAsync));
        if (configuration.GetValue<bool>(TranscriptReading.Setting))
        {
            services.AddHostedService<TranscriptReading>();
        }

        return services;
    }

    /// <summary>Adds stored later work and who does it.</summary>
    public static IServiceCollection AddDueWork(this IServiceCollection services) => services
        .AddSingleton<IReadOnlyDictionary<DueWorkKind, DueWorkHandler>>(s =>
        {
            var retention = s.GetRequiredService<IRetentionStore>();
            var cases = s.GetRequiredService<IHandoffStore>();
            var time = s.GetRequiredService<TimeProvider>();
            var inbox = s.GetRequiredService<InboxPump>();

            // After a restart consoles need a moment to come back before their leases count again.
            var leasesCountFrom = time.GetUtcNow() + DeskRules.Lease;
            return new Dictionary<DueWorkKind, DueWorkHandler>
            {
                [DueWorkKind.Retention] = async (work, cancellation) => await retention.EraseIfExpiredAsync(work.Conversation, time.GetUtcNow(), cancellation),
                [DueWorkKind.ForgetHashes] = async (work, cancellation) =>
                {
                    await retention.ForgetHashesAsync(work.Conversation, cancellation);
                    return null;
                },
                [DueWorkKind.Resend] = async (_, cancellation) =>
                {
                    await Task.WhenAll(s.GetServices<OutboxPump>().Select(p => p.SendDueAsync(cancellation)));
                    return null;
                },
                [DueWorkKind.LeaseCheck] = async (_, cancellation) =>
                {
                    if (time.GetUtcNow() < leasesCountFrom)
                    {
                        return leasesCountFrom;
                    }

                    foreach (var key in await cases.LapseAsync(time.GetUtcNow(), cancellation))
                    {
                        inbox.Signal(key);
                    }

                    return null;
                },
                [DueWorkKind.CardCheck] = async (work, cancellation) =>
                {
                    if (await cases.BringCardAsync(work.Conversation, time.GetUtcNow(), cancellation) is { } key)
                    {
                        inbox.Signal(key);
                    }

                    return null;
                },
                [DueWorkKind.WaitingCheck] = async (work, cancellation) =>
                    await cases.NoteStillWaitingAsync(work.Conversation, time.GetUtcNow(), cancellation) ? time.GetUtcNow() + _waitingCheckAgain : null,
            };
        })
        .AddHostedService<DueWorkPump>();
}
